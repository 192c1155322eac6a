/** Parcels and what happens to them. */
@NullMarked
package dev.parcelbell.domain.parcel;

import org.jspecify.annotations.NullMarked;
