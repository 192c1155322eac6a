package dev.parcelbell.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.dialogflow.wire.AgentExport;
import dev.parcelbell.application.port.out.IntentRecognizer.Utterance;
import dev.parcelbell.bootstrap.settings.Settings;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.simulator.SimulatorSettings;
import dev.parcelbell.simulator.Simulators;
import dev.parcelbell.simulator.dialogflow.DialogflowSettings;
import dev.parcelbell.simulator.dialogflow.ServiceAccount;
import dev.parcelbell.simulator.dialogflow.TaughtAgent;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecognizerModuleTest {
  private static final Utterance WHERE =
      new Utterance(new Address.Messenger(new Psid("1")), "Where is my parcel?");

  @AutoClose
  private final Simulators simulators =
      Simulators.start(
          SimulatorSettings.playground(InstantSource.system(), (_, _) -> {})
              .withDialogflow(
                  0,
                  DialogflowSettings.playground(
                      () -> TaughtAgent.of(AgentExport.zip(Optional.empty())),
                      InstantSource.system())));

  private Map<String, String> dialogflow() {
    var uri = simulators.dialogflowUri();
    var key =
        ServiceAccount.playground()
            .keyFile(DialogflowSettings.PLAYGROUND_PROJECT, URI.create(uri + "/token"));
    return Map.of(
        "PARCELBELL_RECOGNIZER",
        "dialogflow",
        "PARCELBELL_DIALOGFLOW_PROJECT",
        DialogflowSettings.PLAYGROUND_PROJECT,
        "PARCELBELL_DIALOGFLOW_KEY",
        key,
        "PARCELBELL_DIALOGFLOW_TIMEOUT",
        "20",
        "PARCELBELL_DIALOGFLOW_ENDPOINT",
        uri.toString());
  }

  private static Intent heard(Map<String, String> env) {
    var app = App.of(Settings.from(new HashMap<>(env)), InstantSource.system());
    try {
      return app.recognizer().recognize(WHERE, Locale.ENGLISH).intent();
    } finally {
      app.closing().closeAll();
    }
  }

  @Test
  void without_settings_nobody_outside_is_asked() {
    assertEquals(Intent.PARCEL_WHERE, heard(Map.of()));
    assertEquals(0, simulators.requests().of(Channel.DIALOGFLOW));
  }

  @Test
  void dialogflow_is_asked_when_it_is_chosen() {
    assertEquals(Intent.PARCEL_WHERE, heard(dialogflow()));
    assertEquals(1, simulators.requests().of(Channel.DIALOGFLOW));
  }

  @Test
  void when_dialogflow_does_not_answer_the_embedded_one_does() {
    simulators.faults().add(Fault.once(Channel.DIALOGFLOW, FaultKind.REFUSE));

    assertEquals(Intent.PARCEL_WHERE, heard(dialogflow()));
    assertEquals(1, simulators.requests().of(Channel.DIALOGFLOW));
  }
}
