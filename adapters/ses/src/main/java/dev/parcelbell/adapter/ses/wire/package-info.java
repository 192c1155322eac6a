/** The words of SES that both directions use. */
@NullMarked
package dev.parcelbell.adapter.ses.wire;

import org.jspecify.annotations.NullMarked;
