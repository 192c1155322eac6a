@NullMarked
package dev.parcelbell.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
