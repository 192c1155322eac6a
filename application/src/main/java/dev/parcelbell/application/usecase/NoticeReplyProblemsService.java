package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.TakeReplyResult;
import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.application.port.out.Conversations;
import dev.parcelbell.application.port.out.Conversations.Answered;
import dev.parcelbell.application.port.out.Conversations.Commit;
import dev.parcelbell.application.port.out.Observer;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.conversation.ReplyResult;
import java.time.Duration;
import java.time.InstantSource;

final class NoticeReplyProblemsService implements TakeReplyResult {
  private final Conversations conversations;
  private final ChannelStates states;
  private final Observer observer;
  private final Duration channelPause;
  private final Duration rememberedFor;
  private final InstantSource clock;

  NoticeReplyProblemsService(
      Conversations conversations,
      ChannelStates states,
      Observer observer,
      Duration channelPause,
      Duration rememberedFor,
      InstantSource clock) {
    this.conversations = conversations;
    this.states = states;
    this.observer = observer;
    this.channelPause = channelPause;
    this.rememberedFor = rememberedFor;
    this.clock = clock;
  }

  @Override
  public void take(ReplyResult result) {
    if (!(result.outcome() instanceof SendOutcome.Refused(var reason, _))) {
      return;
    }
    var reply = result.request();
    if (reply.reply() instanceof Reply.HandOver) {
      observer.alarm(reply.person().channel(), reason);
      takeBack(reply);
    } else if (reason.pausesChannel()) {
      alarm(reply.person().channel(), reason);
    }
  }

  private void alarm(Channel channel, Reason reason) {
    observer.alarm(channel, reason);
    states.pause(channel, reason, clock.instant().plus(channelPause));
  }

  /** Nobody took over, so the person would talk to nobody. */
  private void takeBack(PreparedReply reply) {
    var now = clock.instant();
    var answered = new Answered(ReplyId.eventOf(reply.id().wire()), now, now.plus(rememberedFor));
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var seen = conversations.find(reply.person());
      var next = seen.value().withTurn(Turn.OURS);
      if (conversations.commit(reply.person(), next, seen.version(), answered) != Commit.OUTDATED) {
        return;
      }
    }
    throw Tries.exhausted("a conversation");
  }
}
