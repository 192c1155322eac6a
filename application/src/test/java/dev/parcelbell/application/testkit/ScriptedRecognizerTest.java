package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.IntentRecognizer;

class ScriptedRecognizerTest extends IntentRecognizerContract {
  @Override
  protected IntentRecognizer fresh() {
    return new ScriptedRecognizer();
  }
}
