/** Tests of the package. */
@NullMarked
package dev.parcelbell.adapter.messenger.wire;

import org.jspecify.annotations.NullMarked;
