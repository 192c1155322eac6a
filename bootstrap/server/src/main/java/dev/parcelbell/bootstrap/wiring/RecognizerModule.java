package dev.parcelbell.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.parcelbell.adapter.dialogflow.out.DialogflowRecognizer;
import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.usecase.UseCases;
import dev.parcelbell.bootstrap.settings.Settings;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;

/** Who understands what people write: Dialogflow if it is configured, and the embedded one. */
@Module
interface RecognizerModule {
  @Provides
  @Singleton
  static IntentRecognizer recognizer(
      Settings settings, Apprentice embedded, InstantSource clock, Closing closing) {
    return settings
        .recognizer()
        .dialogflow()
        .map(agent -> closing.later(new DialogflowRecognizer(agent.settings(), agent.key(), clock)))
        .map(dialogflow -> UseCases.degrading(List.of(dialogflow, embedded)))
        .orElse(embedded);
  }

  @Provides
  @Singleton
  static Apprentice apprentice() {
    return new Apprentice();
  }
}
