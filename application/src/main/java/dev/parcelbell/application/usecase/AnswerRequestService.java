package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.AnswerRequest;
import dev.parcelbell.application.port.out.Conversations;
import dev.parcelbell.application.port.out.Conversations.Answered;
import dev.parcelbell.application.port.out.Conversations.Commit;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.ReplyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

final class AnswerRequestService implements AnswerRequest {
  private final Conversations conversations;
  private final Talk talk;
  private final Preparing preparing;
  private final ChatSettings settings;
  private final InstantSource clock;

  AnswerRequestService(
      Conversations conversations,
      Talk talk,
      Preparing preparing,
      ChatSettings settings,
      InstantSource clock) {
    this.conversations = conversations;
    this.talk = talk;
    this.preparing = preparing;
    this.settings = settings;
    this.clock = clock;
  }

  /** Brought again, it is answered again: whoever asks twice has not got the first answer. */
  @Override
  public List<Reply> answer(Command command) {
    var event = ReplyId.eventOf(command.key());
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var seen = conversations.find(command.person());
      if (seen.value().turn() == Turn.SOMEBODY_ELSES) {
        return List.of();
      }
      var now = clock.instant();
      var answer =
          talk.answer(
                  command.person(),
                  new Heard.Chose(command.request()),
                  seen.value(),
                  event,
                  command.saidAt(),
                  now)
              .answer();
      handOver(command, answer.replies(), now);
      var answered = new Answered(event, now, now.plus(settings.answeredFor()));
      if (conversations.commit(command.person(), answer.next(), seen.version(), answered)
          != Commit.OUTDATED) {
        return answer.replies();
      }
    }
    throw Tries.exhausted("a conversation");
  }

  /** Whoever shows the answer cannot do that for us; when it is refused, it is our turn again. */
  private void handOver(Command command, List<Reply> replies, Instant now) {
    var handOvers = replies.stream().filter(Reply.HandOver.class::isInstance).toList();
    preparing.putInLine(command.key(), command.key(), command.person(), handOvers, now);
  }
}
