package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.TakeReplyResult;
import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.domain.conversation.ReplyResult;
import java.time.InstantSource;

/** At the end of the line nobody waits behind it. */
final class RetryReplyService implements TakeReplyResult {
  private final Topics topics;
  private final InstantSource clock;

  RetryReplyService(Topics topics, InstantSource clock) {
    this.topics = topics;
    this.clock = clock;
  }

  @Override
  public void take(ReplyResult result) {
    switch (result.next()) {
      case LEFT_LINE -> topics.publish(result.request().again(clock.instant()));
      case WAITS, ENDED -> {}
    }
  }
}
