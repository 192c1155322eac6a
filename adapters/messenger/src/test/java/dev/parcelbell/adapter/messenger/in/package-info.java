/** Tests of the package, and what they share. */
@NullMarked
package dev.parcelbell.adapter.messenger.in;

import org.jspecify.annotations.NullMarked;
