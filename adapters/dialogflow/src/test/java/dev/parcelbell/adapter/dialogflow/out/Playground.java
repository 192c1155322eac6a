package dev.parcelbell.adapter.dialogflow.out;

import dev.parcelbell.adapter.dialogflow.wire.AgentExport;
import dev.parcelbell.application.port.out.IntentRecognizer.Utterance;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.simulator.SimulatorSettings;
import dev.parcelbell.simulator.Simulators;
import dev.parcelbell.simulator.dialogflow.ServiceAccount;
import dev.parcelbell.simulator.dialogflow.TaughtAgent;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A simulated Dialogflow that was taught what we export, and our side of it. */
final class Playground implements AutoCloseable {
  static final String PROJECT =
      dev.parcelbell.simulator.dialogflow.DialogflowSettings.PLAYGROUND_PROJECT;
  static final Address ANA = new Address.Messenger(new Psid("7100000000000001"));
  private static final TaughtAgent AGENT = TaughtAgent.of(AgentExport.zip(Optional.empty()));

  /** Longer than anybody waits for a first call on a busy machine. */
  static final Duration PATIENT = Duration.ofSeconds(20);

  final Simulators simulators =
      Simulators.start(
          SimulatorSettings.playground(InstantSource.system(), (_, _) -> {})
              .withDialogflow(
                  0,
                  dev.parcelbell.simulator.dialogflow.DialogflowSettings.playground(
                      () -> AGENT, InstantSource.system())));

  /** The clock of back-offs. */
  Instant now = Instant.parse("2026-11-20T12:00:00Z");

  URI tokenUri() {
    return URI.create(simulators.dialogflowUri() + "/token");
  }

  ServiceAccountKey key() {
    return key(tokenUri());
  }

  static ServiceAccountKey key(URI tokenUri) {
    return ServiceAccountKey.parse(ServiceAccount.playground().keyFile(PROJECT, tokenUri))
        .orElseThrow();
  }

  static DialogflowSettings settings(URI base, Duration timeout) {
    return new DialogflowSettings(base, PROJECT, Optional.empty(), Optional.empty(), timeout);
  }

  DialogflowRecognizer recognizer() {
    return at(simulators.dialogflowUri(), PATIENT);
  }

  /** Tokens come from the simulator, answers from somewhere else. */
  DialogflowRecognizer at(URI base, Duration timeout) {
    return new DialogflowRecognizer(settings(base, timeout), key(), () -> now);
  }

  static Utterance ana(String text) {
    return new Utterance(ANA, text);
  }

  @Override
  public void close() {
    simulators.close();
  }
}
