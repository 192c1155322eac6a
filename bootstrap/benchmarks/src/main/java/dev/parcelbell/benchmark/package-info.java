/** Measures speed and size of the system on this machine, and writes down what it found. */
@NullMarked
package dev.parcelbell.benchmark;

import org.jspecify.annotations.NullMarked;
