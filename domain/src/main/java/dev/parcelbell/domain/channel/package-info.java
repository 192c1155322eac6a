/** The ways to reach a person, and what comes back from them. */
@NullMarked
package dev.parcelbell.domain.channel;

import org.jspecify.annotations.NullMarked;
