package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.Converse;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.ChatTexts;
import dev.parcelbell.application.port.out.ChatTexts.Phrase;
import dev.parcelbell.application.port.out.Conversations;
import dev.parcelbell.application.port.out.Conversations.Answered;
import dev.parcelbell.application.port.out.Conversations.Commit;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.customer.Customer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Replies are put in line before it is stored that the event is answered: so none is lost when this
 * ends in between, and none is sent twice when it is done again, because they have the same names.
 */
final class ConverseService implements Converse {
  private static final RawInput NOTHING = new RawInput(new byte[0]);

  private final Conversations conversations;
  private final Listening listening;
  private final Answers answers;
  private final Preparing preparing;
  private final Customers customers;
  private final ChatTexts texts;
  private final Archive archive;
  private final ChatSettings settings;
  private final InstantSource clock;

  ConverseService(
      Conversations conversations,
      Listening listening,
      Answers answers,
      Preparing preparing,
      Customers customers,
      ChatTexts texts,
      Archive archive,
      ChatSettings settings,
      InstantSource clock) {
    this.conversations = conversations;
    this.listening = listening;
    this.answers = answers;
    this.preparing = preparing;
    this.customers = customers;
    this.texts = texts;
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
    var event = ReplyId.eventOf(item.key());
    if (conversations.isAnswered(event, clock.instant())) {
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
      if (commit(person, next, seen, event, now) != Commit.OUTDATED) {
        return;
      }
    }
    throw Tries.exhausted("a conversation");
  }

  private Conversation reply(
      InboundItem item, Address person, Heard heard, Conversation before, Instant now) {
    var customer = customerOf(person);
    var situation =
        new Situation(
            person,
            customer,
            before,
            new Wording(texts, language(before, customer)),
            settings.zone(),
            ReplyId.eventOf(item.key()),
            item.at(),
            now);
    var understood = listening.to(heard, situation);
    var answer =
        heard instanceof Heard.Showed
            ? TalkAnswers.offer(Phrase.CANNOT_SEE, situation)
            : answers.to(understood.request(), situation);
    int replies = preparing.putInLine(item, person, answer.replies(), now);
    trace(
        item,
        "understood",
        "%s (%s), %d replies".formatted(understood.request().intent(), understood.how(), replies));
    return answer.next();
  }

  private void turn(InboundItem item, Address person, Turn turn) {
    var event = ReplyId.eventOf(item.key());
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var seen = conversations.find(person);
      if (commit(person, seen.value().withTurn(turn), seen, event, clock.instant())
          != Commit.OUTDATED) {
        return;
      }
    }
    throw Tries.exhausted("a conversation");
  }

  private Commit commit(
      Address person, Conversation next, Versioned<Conversation> seen, String event, Instant now) {
    return conversations.commit(
        person, next, seen.version(), new Answered(event, now, now.plus(settings.answeredFor())));
  }

  private Optional<Customer> customerOf(Address person) {
    return switch (person) {
      case Address.Messenger(var psid) ->
          customers
              .withMessenger(psid)
              .flatMap(customers::find)
              .map(Versioned::value)
              // The reference may be older than the customer's own word.
              .filter(customer -> customer.messenger().equals(Optional.of(psid)));
      case Address.WhatsApp _, Address.Sms _, Address.Email _ -> Optional.empty();
    };
  }

  private Locale language(Conversation before, Optional<Customer> customer) {
    return before
        .language()
        .or(() -> customer.map(known -> known.profile().locale()))
        .map(texts::languageFor)
        .orElseGet(() -> texts.languageFor(settings.locale()));
  }

  @Override
  public void giveUp(InboundItem item, String reason) {
    trace(item, "given-up", reason);
    if (item.content() instanceof Content.Acted(var person, _, var heard) && heard.isPresent()) {
      var words = new Wording(texts, texts.languageFor(settings.locale()));
      preparing.putInLine(
          item, person, List.of(TalkAnswers.offering(Phrase.HELP, words)), clock.instant());
    }
  }

  private void trace(InboundItem item, String kind, String detail) {
    archive.keep(
        new Archive.RawItem(
            item.key() + "/" + kind,
            kind,
            detail,
            item.person(),
            item.at(),
            Optional.of(item.correlationId()),
            kind.equals("given-up") ? item.raw() : NOTHING));
  }
}
