package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.ANAS_PSID;
import static dev.parcelbell.application.testkit.AppOverMemory.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parcelbell.application.port.in.AnswerRequest.Command;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.application.testkit.ChatOverMemory;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.Request;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Answers that somebody else shows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChatAnswerRequestTest {
  private static final Address ANA_IN_CHAT = new Address.Messenger(ANAS_PSID);

  private final ChatOverMemory chat = new ChatOverMemory(AppOverMemory.withAna());

  @Test
  void the_same_use_cases_answer_and_nothing_is_sent_by_us() {
    assertInstanceOf(Reply.Card.class, ask(Intent.PARCEL_WHERE, "1").getFirst());
    assertEquals(List.of(), chat.messenger.calls());
  }

  @Test
  void what_is_brought_again_is_answered_again() {
    assertEquals(ask(Intent.PARCEL_WHERE, "1"), ask(Intent.PARCEL_WHERE, "1"));
  }

  @Test
  void a_person_is_really_asked_to_take_over_and_we_are_silent_then() {
    ask(Intent.TALK_TO_PERSON, "1");
    assertInstanceOf(Reply.HandOver.class, chat.messenger.calls().getLast().reply());
    assertEquals(List.of(), ask(Intent.PARCEL_WHERE, "2"));
  }

  @Test
  void when_nobody_takes_over_it_is_our_turn_again() {
    chat.messenger.next(new SendOutcome.Refused(Reason.REFUSED, "graph 10"));
    ask(Intent.TALK_TO_PERSON, "1");
    assertEquals(1, ask(Intent.PARCEL_WHERE, "2").size());
  }

  private List<Reply> ask(Intent intent, String key) {
    var command = new Command(ANA_IN_CHAT, Request.of(intent), "dialogflow/" + key, NOON);
    var replies = chat.use.answerRequest().answer(command);
    chat.settle();
    return replies;
  }
}
