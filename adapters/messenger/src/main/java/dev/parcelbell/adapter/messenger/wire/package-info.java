/** What both directions of Messenger share: JSON, and what the secret of an app signs. */
@NullMarked
package dev.parcelbell.adapter.messenger.wire;

import org.jspecify.annotations.NullMarked;
