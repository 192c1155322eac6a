@NullMarked
package dev.parcelbell.benchmark;

import org.jspecify.annotations.NullMarked;
