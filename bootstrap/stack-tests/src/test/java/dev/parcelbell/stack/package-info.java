/** What the whole embedded stack does, told through its public interfaces only. */
@NullMarked
package dev.parcelbell.stack;

import org.jspecify.annotations.NullMarked;
