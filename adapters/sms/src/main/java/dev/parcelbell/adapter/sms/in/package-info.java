/** What becomes of text messages, and what people text back. */
@NullMarked
package dev.parcelbell.adapter.sms.in;

import org.jspecify.annotations.NullMarked;
