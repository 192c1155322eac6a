/** The part of Meta's Graph API and webhooks that a Messenger bot meets. */
@NullMarked
package dev.parcelbell.simulator.messenger;

import org.jspecify.annotations.NullMarked;
