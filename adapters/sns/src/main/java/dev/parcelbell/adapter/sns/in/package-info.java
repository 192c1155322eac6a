/** What SNS delivers, by a queue or over HTTPS, and taken out of its envelope. */
@NullMarked
package dev.parcelbell.adapter.sns.in;

import org.jspecify.annotations.NullMarked;
