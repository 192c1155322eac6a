@NullMarked
package dev.parcelbell.bootstrap;

import org.jspecify.annotations.NullMarked;
