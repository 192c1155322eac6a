/** What SNS delivers, taken out of its envelope. */
@NullMarked
package dev.parcelbell.adapter.sns.in;

import org.jspecify.annotations.NullMarked;
