package dev.parcelbell.adapter.messenger.out;

import dev.parcelbell.adapter.messenger.wire.AppSecret;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.simulator.SimulatorSettings;
import dev.parcelbell.simulator.Simulators;
import dev.parcelbell.simulator.messenger.MessengerSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A simulated page that insists on proofs, somebody in its chat, and our side of it. */
final class Playground implements AutoCloseable {
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  static final InstantSource CLOCK = InstantSource.fixed(NOON);
  static final Psid ANA = new Psid("7100000000000001");
  static final AttemptId ATTEMPT =
      new AttemptId(
          new DeliveryId("dlv_abcdefghijklmnopqrstuvwxyz"), 0, "01JD0000000000000000000001");
  static final Content TEXT = new Content.Text("Your parcel is here.");
  static final String PAGE = MessengerSettings.playground().pageId();

  final Simulators simulators =
      Simulators.start(
          SimulatorSettings.playground(CLOCK, (_, _) -> {})
              .withMessenger(MessengerSettings.playground().withProofRequired()));
  final RememberedMessages remembered = new RememberedMessages();
  final GraphApi graph = new GraphApi(settings(simulators.graph()));
  final GraphSender sender = new GraphSender(graph, remembered, CLOCK);

  /** Gives up early, for providers that say nothing. */
  final GraphApi hastyGraph = new GraphApi(hasty(simulators.graph()));

  final GraphSender hastySender = new GraphSender(hastyGraph, remembered, CLOCK);

  Playground() {
    simulators.messenger().addPerson(ANA.value(), "Ana Muster");
    // The first call of a process takes longer than somebody hasty waits.
    graph.get("/me", Map.of(), Duration.ofSeconds(20));
  }

  static GraphSettings settings(URI base) {
    return settings(base, "playground-page-token", Optional.of("playground-app-secret"));
  }

  static GraphSettings settings(URI base, String token, Optional<String> secret) {
    return settings(base, token, secret, Duration.ofSeconds(20));
  }

  static GraphSettings hasty(URI base) {
    return settings(
        base,
        "playground-page-token",
        Optional.of("playground-app-secret"),
        Duration.ofMillis(1500));
  }

  private static GraphSettings settings(
      URI base, String token, Optional<String> secret, Duration timeout) {
    return new GraphSettings(
        base,
        GraphSettings.VERSION,
        PAGE,
        token,
        secret.map(AppSecret::new),
        timeout.dividedBy(2),
        timeout,
        Duration.ofSeconds(30));
  }

  static Address ana() {
    return new Address.Messenger(ANA);
  }

  @Override
  public void close() {
    graph.close();
    hastyGraph.close();
    simulators.close();
  }

  /** Keeps what it is told, or is down. */
  static final class RememberedMessages implements SentMessages {
    final List<Sent> all = new ArrayList<>();
    boolean isDown;

    @Override
    public void remember(Psid person, Sent message, Instant now) {
      if (isDown) {
        throw new IllegalStateException("down");
      }
      all.add(message);
    }

    @Override
    public List<Sent> to(Psid person, Instant now) {
      return List.copyOf(all);
    }

    @Override
    public void confirm(Psid person, String mid, ReceiptStatus status) {
      throw new IllegalStateException("a sender confirms nothing");
    }
  }
}
