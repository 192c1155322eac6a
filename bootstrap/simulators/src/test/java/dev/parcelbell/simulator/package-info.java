@NullMarked
package dev.parcelbell.simulator;

import org.jspecify.annotations.NullMarked;
