package dev.parcelbell.adapter.messenger.out;

import static dev.parcelbell.adapter.messenger.out.Playground.ANA;
import static dev.parcelbell.adapter.messenger.out.Playground.ATTEMPT;
import static dev.parcelbell.adapter.messenger.out.Playground.CLOCK;
import static dev.parcelbell.adapter.messenger.out.Playground.NOON;
import static dev.parcelbell.adapter.messenger.out.Playground.TEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.Sender.Outbound;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Beyond the contract: what is particular to Messenger, against a page that insists on proofs. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GraphSenderTest {
  private final Playground playground = new Playground();

  @AfterEach
  void close() {
    playground.close();
  }

  @Test
  void outside_the_window_a_free_message_is_refused() {
    closeWindow();

    assertEquals(new SendOutcome.Refused(Reason.WINDOW_CLOSED, "graph 10/2018278"), send(TEXT));
  }

  @Test
  void a_card_with_a_picture_arrives_inside_the_window() {
    var card =
        new Content.Card(
            "Delivered",
            "Parcel 12345678",
            Optional.of(URI.create("http://localhost:8080/pictures/DELIVERED.png")));

    assertInstanceOf(SendOutcome.Accepted.class, send(card));
  }

  @Test
  void somebody_who_blocked_the_page_is_unavailable() {
    playground.simulators.messenger().block(ANA.value());

    assertEquals(
        new SendOutcome.Refused(Reason.RECIPIENT_UNAVAILABLE, "graph 551/1545041"), send(TEXT));
  }

  @Test
  void somebody_whom_the_page_does_not_know_is_no_address() {
    playground.simulators.reset();

    assertEquals(new SendOutcome.Refused(Reason.INVALID_ADDRESS, "graph 100/2018001"), send(TEXT));
  }

  @Test
  void a_bad_token_and_a_bad_secret_are_bad_credentials() {
    var base = playground.simulators.graph();
    for (var settings :
        List.of(
            Playground.settings(base, "another-token", Optional.of("playground-app-secret")),
            Playground.settings(base, "playground-page-token", Optional.of("another-secret")),
            Playground.settings(base, "playground-page-token", Optional.empty()))) {
      try (var graph = new GraphApi(settings)) {
        var outcome = send(new GraphSender(graph, playground.remembered, CLOCK), TEXT);

        assertEquals(
            Reason.CREDENTIALS_REJECTED,
            assertInstanceOf(SendOutcome.Refused.class, outcome).reason());
      }
    }
  }

  @Test
  void what_was_accepted_is_remembered_with_a_time_that_is_not_too_early() {
    var accepted = assertInstanceOf(SendOutcome.Accepted.class, send(TEXT));

    assertEquals(
        List.of(
            new SentMessages.Sent(
                accepted.providerMessageId(),
                Optional.of(ATTEMPT),
                NOON.plusMillis(999), // the answer's Date has whole seconds only
                ReceiptStatus.ACCEPTED)),
        playground.remembered.all);
  }

  @Test
  void our_own_clock_counts_when_it_is_later() {
    var late = NOON.plusSeconds(60);
    send(new GraphSender(playground.graph, playground.remembered, () -> late), TEXT);

    assertEquals(late, playground.remembered.all.getFirst().at());
  }

  @Test
  void what_was_refused_or_is_in_doubt_is_not_remembered() {
    fault(FaultKind.REFUSE);
    send(TEXT);
    fault(FaultKind.TIMEOUT_AFTER);
    send(playground.hastySender, TEXT);

    assertEquals(List.of(), playground.remembered.all);
  }

  @Test
  void an_accepted_message_stays_accepted_when_it_cannot_be_remembered() {
    playground.remembered.isDown = true;

    assertInstanceOf(SendOutcome.Accepted.class, send(TEXT));
    assertEquals(1, playground.simulators.requests().of(Channel.MESSENGER));
  }

  @Test
  void an_address_of_another_channel_is_a_mistake_of_the_programmer() {
    var elsewhere = new Address.Sms(new PhoneNumber("+4915112345678"));

    assertThrows(
        IllegalArgumentException.class,
        () -> playground.sender.send(new Outbound(ATTEMPT, elsewhere, TEXT)));
  }

  @Test
  void nothing_that_is_logged_or_printed_has_a_secret_or_a_person_in_it() {
    var lines = new ArrayList<String>();
    var root = Logger.getLogger("dev.parcelbell");
    var listener = listener(lines);
    root.addHandler(listener);
    root.setLevel(Level.ALL);
    try {
      playground.remembered.isDown = true;
      lines.add(send(TEXT).toString());
      for (var kind : List.of(FaultKind.REFUSE, FaultKind.THROTTLE, FaultKind.TIMEOUT_BEFORE)) {
        fault(kind);
        lines.add(send(playground.hastySender, TEXT).toString());
      }
      lines.add(playground.graph.settings().toString());
    } finally {
      root.setLevel(null);
      root.removeHandler(listener);
    }

    String all = String.join("\n", lines);
    assertTrue(all.contains("not remembered"), all);
    for (var secret :
        List.of(
            "playground-page-token", "playground-app-secret", ANA.value(), "Your parcel is here")) {
      assertFalse(all.contains(secret), all);
    }
  }

  private static Handler listener(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(line.getMessage() + " " + line.getThrown());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  private void closeWindow() {
    playground
        .simulators
        .messenger()
        .addPerson(ANA.value(), "Ana Muster", NOON.minus(Duration.ofSeconds(1)));
  }

  private void fault(FaultKind kind) {
    playground.simulators.faults().add(Fault.once(Channel.MESSENGER, kind));
  }

  private SendOutcome send(Content content) {
    return send(playground.sender, content);
  }

  private static SendOutcome send(GraphSender sender, Content content) {
    return sender.send(new Outbound(ATTEMPT, Playground.ana(), content));
  }
}
