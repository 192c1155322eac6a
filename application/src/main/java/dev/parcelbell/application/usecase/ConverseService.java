package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.Converse;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.Conversations;
import dev.parcelbell.application.port.out.Conversations.Answered;
import dev.parcelbell.application.port.out.Conversations.Commit;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import dev.parcelbell.domain.conversation.ReplyId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Replies are put in line before it is stored that the event is answered: so none is lost when this
 * ends in between, and none is sent twice when it is done again, because they have the same names.
 */
final class ConverseService implements Converse {
  private static final RawInput NOTHING = new RawInput(new byte[0]);

  private final Conversations conversations;
  private final Talk talk;
  private final Preparing preparing;
  private final Archive archive;
  private final ChatSettings settings;
  private final InstantSource clock;

  ConverseService(
      Conversations conversations,
      Talk talk,
      Preparing preparing,
      Archive archive,
      ChatSettings settings,
      InstantSource clock) {
    this.conversations = conversations;
    this.talk = talk;
    this.preparing = preparing;
    this.archive = archive;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void converse(InboundItem item) {
    switch (item.content()) {
      case Content.Acted(var person, _, var heard) ->
          heard.ifPresent(said -> answer(item, person, said));
      case Content.Turned(var person, var turn) -> turn(item, person, turn);
      case Content.AboutMessage _, Content.Other _ -> {}
    }
  }

  private void answer(InboundItem item, Address person, Heard heard) {
    if (conversations.isAnswered(ReplyId.eventOf(item.key()), clock.instant())) {
      return;
    }
    preparing.working(person);
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var seen = conversations.find(person);
      var now = clock.instant();
      var next =
          seen.value().turn() == Turn.OURS
              ? reply(item, person, heard, seen.value(), now)
              : seen.value();
      if (commit(item, person, next, seen, now) != Commit.OUTDATED) {
        return;
      }
    }
    throw Tries.exhausted("a conversation");
  }

  private Conversation reply(
      InboundItem item, Address person, Heard heard, Conversation before, Instant now) {
    var said = talk.answer(person, heard, before, ReplyId.eventOf(item.key()), item.at(), now);
    int replies = preparing.putInLine(item, person, said.answer().replies(), now);
    trace(item, "understood", said.how() + ", " + replies + " replies", NOTHING);
    return said.answer().next();
  }

  private void turn(InboundItem item, Address person, Turn turn) {
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var seen = conversations.find(person);
      var next = seen.value().withTurn(turn);
      if (commit(item, person, next, seen, clock.instant()) != Commit.OUTDATED) {
        return;
      }
    }
    throw Tries.exhausted("a conversation");
  }

  private Commit commit(
      InboundItem item,
      Address person,
      Conversation next,
      Versioned<Conversation> seen,
      Instant now) {
    var event = ReplyId.eventOf(item.key());
    var answered = new Answered(event, now, now.plus(settings.answeredFor()));
    return conversations.commit(person, next, seen.version(), answered);
  }

  @Override
  public void giveUp(InboundItem item, String reason) {
    trace(item, "given-up", reason, item.raw());
    if (item.content() instanceof Content.Acted(var person, _, var heard) && heard.isPresent()) {
      preparing.putInLine(item, person, List.of(talk.help()), clock.instant());
    }
  }

  private void trace(InboundItem item, String kind, String detail, RawInput body) {
    archive.keep(
        new Archive.RawItem(
            item.key() + "/" + kind,
            kind,
            detail,
            item.person(),
            item.at(),
            Optional.of(item.correlationId()),
            body));
  }
}
