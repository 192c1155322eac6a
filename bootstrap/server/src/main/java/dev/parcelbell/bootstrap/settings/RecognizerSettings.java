package dev.parcelbell.bootstrap.settings;

import dev.parcelbell.adapter.dialogflow.in.FulfilmentKey;
import dev.parcelbell.adapter.dialogflow.out.DialogflowSettings;
import dev.parcelbell.adapter.dialogflow.out.ServiceAccountKey;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Who understands what people write.
 *
 * @param dialogflow empty when the embedded recogniser does it alone
 * @param confidence how sure a recogniser must be for its word to count, from 0 to 1
 * @param fulfilment what agents show that ask us for answers; without it none is answered
 */
public record RecognizerSettings(
    Optional<Agent> dialogflow, double confidence, Optional<FulfilmentKey> fulfilment) {
  private static final String PROJECT = "PARCELBELL_DIALOGFLOW_PROJECT";
  private static final String KEY = "PARCELBELL_DIALOGFLOW_KEY";
  private static final String ENDPOINT = "PARCELBELL_DIALOGFLOW_ENDPOINT";
  private static final String FULFILMENT = "PARCELBELL_DIALOGFLOW_WEBHOOK_KEY";
  private static final Duration TIMEOUT_MIN = Duration.ofMillis(100);
  private static final Duration TIMEOUT_MAX = Duration.ofSeconds(30);

  /** An agent of Dialogflow, and what opens it. */
  public record Agent(DialogflowSettings settings, ServiceAccountKey key) {}

  private enum Kind {
    EMBEDDED,
    DIALOGFLOW
  }

  static RecognizerSettings from(SettingsReader reader) {
    var kind =
        reader
            .read(
                "PARCELBELL_RECOGNIZER",
                "embedded or dialogflow",
                text -> Kind.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(Kind.EMBEDDED);
    return new RecognizerSettings(
        agent(reader, kind == Kind.DIALOGFLOW),
        reader.fraction("PARCELBELL_CONFIDENCE", 0.3),
        fulfilment(reader));
  }

  private static Optional<FulfilmentKey> fulfilment(SettingsReader reader) {
    return reader
        .secret(FULFILMENT)
        .filter(
            reader.only(
                FulfilmentKey::isKey, FULFILMENT, "16 to 200 characters that can be printed"))
        .map(FulfilmentKey::new);
  }

  /** Everything is read in any case, but only who is asked must be complete. */
  private static Optional<Agent> agent(SettingsReader reader, boolean isAsked) {
    var project = reader.text(PROJECT, "the id of a project", DialogflowSettings::isName);
    var key = reader.secret(KEY);
    var location =
        reader.text(
            "PARCELBELL_DIALOGFLOW_LOCATION",
            "a location such as europe-west1",
            DialogflowSettings::isLocation);
    var environment =
        reader.text(
            "PARCELBELL_DIALOGFLOW_ENVIRONMENT",
            "the name of an environment",
            DialogflowSettings::isName);
    var endpoint =
        reader
            .webAddress(ENDPOINT)
            .filter(
                reader.only(
                    DialogflowSettings::isBase,
                    ENDPOINT,
                    "an address without a query and without a slash at its end"));
    var timeout =
        reader
            .duration("PARCELBELL_DIALOGFLOW_TIMEOUT", TIMEOUT_MIN, TIMEOUT_MAX)
            .orElse(DialogflowSettings.TIMEOUT);
    if (!isAsked) {
      return Optional.empty();
    }
    if (project.isEmpty()) {
      reader.missing(PROJECT);
    }
    if (key.isEmpty()) {
      reader.missing(KEY);
    }
    var account = key.flatMap(ServiceAccountKey::parse);
    if (key.isPresent() && account.isEmpty()) {
      reader.problem(KEY, "is not the key file of a service account");
    }
    return project.flatMap(
        id ->
            account.map(
                opened ->
                    new Agent(
                        new DialogflowSettings(
                            endpoint.orElseGet(() -> DialogflowSettings.google(location)),
                            id,
                            location,
                            environment,
                            timeout),
                        opened)));
  }
}
