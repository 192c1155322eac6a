/** The delivery engine: one notification to one customer, over an ordered list of channels. */
@NullMarked
package dev.parcelbell.domain.delivery;

import org.jspecify.annotations.NullMarked;
