/** What the core needs, in the core's words. */
@NullMarked
package dev.parcelbell.application.port.out;

import org.jspecify.annotations.NullMarked;
