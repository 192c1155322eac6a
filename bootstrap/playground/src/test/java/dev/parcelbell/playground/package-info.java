@NullMarked
package dev.parcelbell.playground;

import org.jspecify.annotations.NullMarked;
