package dev.parcelbell.adapter.messenger.out;

import static dev.parcelbell.adapter.messenger.out.Playground.ANA;
import static dev.parcelbell.adapter.messenger.out.Playground.ATTEMPT;
import static dev.parcelbell.adapter.messenger.out.Playground.NOON;
import static dev.parcelbell.adapter.messenger.out.Playground.TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parcelbell.application.port.out.Sender.Outbound;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import dev.parcelbell.simulator.world.Sent;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What went wrong when older systems wrote to people in Messenger, and does not here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PushDefectsTest {
  private final Playground playground = new Playground();

  @AfterEach
  void close() {
    playground.close();
  }

  @Test
  void no_messaging_type__here_every_message_has_one_and_no_tag() {
    send(TEXT);

    var raw = playground.simulators.outbox().all().getFirst().raw();
    assertEquals("UPDATE", raw.path("messaging_type").asText());
    assertFalse(raw.has("tag"));
  }

  @Test
  void a_closed_window_loses_the_message__here_it_is_a_refusal_with_its_reason() {
    playground.simulators.messenger().addPerson(ANA.value(), "Ana", NOON.minusSeconds(1));

    assertEquals(
        Reason.WINDOW_CLOSED, assertInstanceOf(SendOutcome.Refused.class, send(TEXT)).reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"10/2018278", "10/2534022", "10/2018065"})
  void one_exact_code_of_a_closed_window_is_known__here_the_whole_class_is(String code) {
    playground.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.REFUSE, code));

    assertEquals(new SendOutcome.Refused(Reason.WINDOW_CLOSED, "graph " + code), send(TEXT));
  }

  @Test
  void a_time_out_is_answered_with_a_second_message__here_with_doubt() {
    playground.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.TIMEOUT_AFTER));

    var outcome = playground.hastySender.send(new Outbound(ATTEMPT, Playground.ana(), TEXT));

    assertInstanceOf(SendOutcome.Ambiguous.class, outcome);
    assertEquals(1, playground.simulators.outbox().all().size());
    assertEquals(1, playground.simulators.requests().of(Channel.MESSENGER));
  }

  @Test
  void errors_are_swallowed__here_every_one_is_an_outcome() {
    for (var code : List.of("190", "368", "100/2018001", "1200/2018024", "4711", "2")) {
      playground.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.REFUSE, code));

      assertFalse(send(TEXT) instanceof SendOutcome.Accepted, code);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"+49 & 100% äöü", "\"quoted\" \\ {}", "📦 naïve — ok", "a\nb"})
  void special_characters_are_mangled__here_a_text_arrives_as_it_is(String text) {
    send(new Content.Text(text));

    assertEquals(text, playground.simulators.outbox().all().getFirst().text());
  }

  @Test
  void the_answer_for_another_person_leaks__here_everybody_gets_their_own() throws Exception {
    var people = IntStream.range(0, 40).mapToObj(i -> "72000000000000" + (10 + i)).toList();
    people.forEach(psid -> playground.simulators.messenger().addPerson(psid, "Somebody"));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = people.stream().map(this::sendingTheirOwnNumber).toList();
      for (var sent : threads.invokeAll(calls)) {
        assertInstanceOf(SendOutcome.Accepted.class, sent.get());
      }
    }

    for (var psid : people) {
      assertEquals(
          List.of("for " + psid),
          playground.simulators.outbox().of(Channel.MESSENGER, psid).stream()
              .map(Sent::text)
              .toList());
    }
  }

  private Callable<SendOutcome> sendingTheirOwnNumber(String psid) {
    var message =
        new Outbound(
            ATTEMPT, new Address.Messenger(new Psid(psid)), new Content.Text("for " + psid));
    return () -> playground.sender.send(message);
  }

  private SendOutcome send(Content content) {
    return playground.sender.send(new Outbound(ATTEMPT, Playground.ana(), content));
  }
}
