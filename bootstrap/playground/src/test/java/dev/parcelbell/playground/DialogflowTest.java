package dev.parcelbell.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.IntentRecognizer.Utterance;
import dev.parcelbell.bootstrap.wiring.App;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.simulator.world.Channel;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** The recogniser of the application with what the playground tells it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class DialogflowTest {
  private static final Utterance WHERE =
      new Utterance(new Address.Messenger(new Psid("1")), "Where is my parcel?");

  private final Started started = new Started();
  private Startup.Result running;

  @BeforeAll
  void start() throws Exception {
    running = PlaygroundInTests.startup(Optional.empty(), started, _ -> {}).run();
  }

  @AfterAll
  void stop() {
    started.close();
  }

  /** What somebody gets who starts the playground with that in the environment. */
  private Intent heard(Map<String, String> users) {
    var key = running.data().resolve("run/dialogflow-key.json");
    var environment = ApplicationSettings.environment(running.ports(), key, users);
    var settings = dev.parcelbell.bootstrap.settings.Settings.from(environment);
    var app = App.of(settings, InstantSource.system());
    try {
      return app.recognizer().recognize(WHERE, Locale.ENGLISH).intent();
    } finally {
      app.closing().closeAll();
    }
  }

  private int asked() {
    return running.playground().simulators().requests().of(Channel.DIALOGFLOW);
  }

  @Test
  void dialogflow_is_there_for_who_chooses_it_and_fails_as_the_control_api_is_told()
      throws Exception {
    var chosen =
        Map.of(
            "PARCELBELL_RECOGNIZER", "dialogflow",
            "PARCELBELL_DIALOGFLOW_TIMEOUT", "20",
            "PARCELBELL_DIALOGFLOW_KEY", "somebody's own");
    try (var control = new Web(running.ports().url(Port.CONTROL))) {
      assertEquals(Intent.PARCEL_WHERE, heard(chosen));
      assertEquals(1, asked());

      var garbage = "{\"channel\":\"dialogflow\",\"kind\":\"garbage\"}";
      assertEquals(204, control.post("/api/faults", garbage).status());
      assertEquals(Intent.PARCEL_WHERE, heard(chosen));
      assertEquals(2, asked());
      assertEquals("[]", control.get("/api/faults").body());
    }
    assertEquals(Intent.PARCEL_WHERE, heard(Map.of()));
    assertEquals(2, asked());
  }
}
