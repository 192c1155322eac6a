/** The words of AWS End User Messaging SMS that both directions use. */
@NullMarked
package dev.parcelbell.adapter.sms.wire;

import org.jspecify.annotations.NullMarked;
