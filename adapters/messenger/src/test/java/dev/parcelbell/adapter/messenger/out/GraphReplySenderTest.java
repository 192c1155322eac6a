package dev.parcelbell.adapter.messenger.out;

import static dev.parcelbell.adapter.messenger.out.Playground.CLOCK;
import static dev.parcelbell.adapter.messenger.out.Playground.ana;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.ReplySender;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.Choice;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.conversation.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Replies against a simulated page, which refuses what Meta would refuse. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GraphReplySenderTest {
  private static final URI LOG_IN = URI.create("https://shop.example/link");
  private static final ReplyId ID = new ReplyId("abc", 0);
  private static final String LONG = "Übermäßig lange Aufschrift, die niemand je liest ".repeat(20);

  private final Playground playground = new Playground();
  private final GraphReplySender sender =
      new GraphReplySender(playground.graph, playground.remembered, LOG_IN, CLOCK);

  @AfterEach
  void close() {
    playground.close();
  }

  @Test
  void every_kind_of_reply_is_accepted_however_long_its_texts_are() {
    var choices =
        IntStream.range(0, Reply.CHOICES_MAX)
            .mapToObj(i -> new Choice(i + LONG, Request.of(Intent.HELP)))
            .toList();
    var picture = Optional.of(URI.create("https://shop.example/pictures/LOST.png"));
    for (var reply :
        List.of(
            new Reply.Text(LONG.repeat(10), choices),
            new Reply.Card(LONG, LONG, picture, choices.subList(0, Reply.BUTTONS_MAX)),
            new Reply.Card("Title", "", Optional.empty(), List.of()),
            new Reply.Stages(LONG, List.of(new Reply.Stage("a", LONG, Reply.Progress.OPEN))),
            new Reply.LogIn(LONG, LONG),
            new Reply.LogOut(LONG))) {
      assertInstanceOf(SendOutcome.Accepted.class, send(reply).outcome(), reply.toString());
    }
  }

  @Test
  void a_long_text_goes_in_parts_and_only_the_last_has_the_choices() {
    var choices = List.of(new Choice("Help", Request.of(Intent.HELP)));
    var parts = sender.fit(new Reply.Text("word ".repeat(1000), choices));

    assertEquals(3, parts.size());
    assertEquals(
        List.of(List.of(), List.of(), choices),
        parts.stream().map(part -> ((Reply.Text) part).choices()).toList());
    parts.forEach(part -> assertEquals(List.of(part), sender.fit(part)));
  }

  @Test
  void stages_are_lines_with_marks_that_need_no_colour() {
    var stages =
        new Reply.Stages(
            "Parcel 12345678",
            List.of(
                new Reply.Stage("Received", "3 March, Hamburg", Reply.Progress.DONE),
                new Reply.Stage("On its way", "", Reply.Progress.CURRENT),
                new Reply.Stage("Delivered", "", Reply.Progress.OPEN)));
    send(stages);

    assertEquals(
        "Parcel 12345678\n✓ Received (3 March, Hamburg)\n➤ On its way\n○ Delivered",
        playground.simulators.outbox().all().getLast().text());
  }

  @Test
  void what_was_said_and_answered_is_told_without_credentials() {
    var sending = send(new Reply.Text("Hello", List.of()));
    var exchanged = new String(sending.exchanged().bytes(), UTF_8);

    assertTrue(exchanged.contains("\"metadata\":\"rpl_abc-0\""), exchanged);
    assertTrue(exchanged.contains("\"messaging_type\":\"RESPONSE\""), exchanged);
    assertTrue(exchanged.contains("\"message_id\""), exchanged);
    assertFalse(exchanged.contains("playground-page-token"), exchanged);
  }

  @Test
  void an_accepted_reply_is_remembered_as_no_attempt_of_a_delivery() {
    send(new Reply.Text("Hello", List.of()));

    assertEquals(Optional.empty(), playground.remembered.all.getFirst().attempt());
  }

  @Test
  void outside_the_window_it_is_refused() {
    playground
        .simulators
        .messenger()
        .addPerson(Playground.ANA.value(), "Ana Muster", Playground.NOON.minusSeconds(1));

    assertEquals(
        Reason.WINDOW_CLOSED,
        assertInstanceOf(
                SendOutcome.Refused.class, send(new Reply.Text("Hello", List.of())).outcome())
            .reason());
  }

  @Test
  void another_platforms_people_are_not_ours() {
    var phone = new Address.WhatsApp(new PhoneNumber("+4915112345678"));
    assertThrows(
        IllegalArgumentException.class,
        () -> sender.send(ID, phone, new Reply.Text("Hello", List.of())));
  }

  private ReplySender.Sending send(Reply reply) {
    return sender.send(ID, ana(), reply);
  }
}
