/** Messenger's webhook: from signed bodies to single items and receipts. */
@NullMarked
package dev.parcelbell.adapter.messenger.in;

import org.jspecify.annotations.NullMarked;
