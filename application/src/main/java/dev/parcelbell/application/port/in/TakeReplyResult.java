package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.conversation.ReplyResult;

/** Does something about what came of sending a reply. */
public interface TakeReplyResult {
  void take(ReplyResult result);
}
