/** Where everybody is introduced to everybody else. */
@NullMarked
package dev.parcelbell.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
