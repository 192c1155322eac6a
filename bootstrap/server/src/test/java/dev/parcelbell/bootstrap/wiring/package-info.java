@NullMarked
package dev.parcelbell.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
