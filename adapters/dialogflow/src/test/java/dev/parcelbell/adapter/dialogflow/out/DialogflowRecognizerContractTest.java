package dev.parcelbell.adapter.dialogflow.out;

import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.testkit.IntentRecognizerContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Against the simulated Dialogflow, without any difference. */
class DialogflowRecognizerContractTest extends IntentRecognizerContract {
  private static Playground playground;
  private static DialogflowRecognizer recognizer;

  @BeforeAll
  static void start() {
    playground = new Playground();
    recognizer = playground.recognizer();
  }

  @AfterAll
  static void stop() {
    recognizer.close();
    playground.close();
  }

  @Override
  protected IntentRecognizer fresh() {
    playground.simulators.reset();
    return recognizer;
  }
}
