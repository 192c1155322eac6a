/** What people say in a chat, and what is meant by it. */
@NullMarked
package dev.parcelbell.domain.conversation;

import org.jspecify.annotations.NullMarked;
