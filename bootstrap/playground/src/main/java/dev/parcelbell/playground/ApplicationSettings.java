package dev.parcelbell.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;

import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.dialogflow.DialogflowSettings;
import dev.parcelbell.simulator.messenger.MessengerSettings;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The environment in which the embedded application finds its cloud. */
final class ApplicationSettings {
  static final String API_KEY = "playground";
  static final String VERIFY_TOKEN = "playground-verify-token";

  private ApplicationSettings() {}

  /**
   * Endpoints and credentials are ours, whatever the user's environment says; how patient the
   * application is may be said there, and everything else with our prefix.
   */
  static Map<String, String> environment(
      Ports ports, Path dialogflowKey, Map<String, String> users) {
    var environment = new TreeMap<>(patience());
    users.forEach(
        (name, value) -> {
          if (name.startsWith("PARCELBELL_")) {
            environment.put(name, value);
          }
        });
    environment.keySet().removeIf(name -> name.endsWith("_FILE"));
    // It is in a file here, and may not be in two places.
    environment.remove("PARCELBELL_DIALOGFLOW_KEY");
    environment.put("PARCELBELL_DIALOGFLOW_KEY_FILE", dialogflowKey.toString());
    environment.putAll(endpoints(ports));
    environment.putAll(credentials());
    return environment;
  }

  private static Map<String, String> patience() {
    return Map.ofEntries(
        entry("PARCELBELL_PROVIDER_TIMEOUT", "PT2S"),
        entry("PARCELBELL_LEASE", "PT6S"),
        entry("PARCELBELL_SWEEP_EVERY", "PT1S"),
        // An open poll does not notice that the clock moved.
        entry("PARCELBELL_SQS_WAIT", "PT1S"),
        entry("PARCELBELL_FALLBACK_AFTER_MESSENGER", "PT10S"),
        entry("PARCELBELL_FALLBACK_AFTER_WHATSAPP", "PT10S"),
        entry("PARCELBELL_FALLBACK_AFTER_SMS", "PT10S"),
        entry("PARCELBELL_FALLBACK_AFTER_EMAIL", "PT10S"),
        entry("PARCELBELL_MESSENGER_TEMPLATES", "parcel_{status},parcel_update,*"),
        entry("PARCELBELL_MESSENGER_TEMPLATES_MAX_AGE", "PT1S"),
        entry("PARCELBELL_MESSENGER_THROTTLE_WAIT", "PT2S"),
        entry("PARCELBELL_LANES", "2"),
        entry("PARCELBELL_PARCEL_STREAM", "poll"),
        entry("PARCELBELL_STREAM_POLL_EVERY", "PT0.05S"),
        entry("PARCELBELL_INSTANCE", "playground"),
        entry("PARCELBELL_CREATE_MISSING", "true"));
  }

  private static Map<String, String> endpoints(Ports ports) {
    return Map.of(
        "PARCELBELL_BIND_ADDRESS", "127.0.0.1",
        "PARCELBELL_PORT", Integer.toString(ports.of(Port.APPLICATION)),
        "PARCELBELL_PUBLIC_URL", ports.url(Port.APPLICATION),
        "PARCELBELL_DYNAMODB_ENDPOINT", ports.url(Port.STORE),
        "PARCELBELL_SQS_ENDPOINT", ports.url(Port.QUEUES),
        "PARCELBELL_SES_ENDPOINT", ports.url(Port.AWS),
        "PARCELBELL_SMS_ENDPOINT", ports.url(Port.AWS),
        "PARCELBELL_MESSENGER_GRAPH_URL", ports.url(Port.MESSENGER),
        "PARCELBELL_DIALOGFLOW_ENDPOINT", ports.url(Port.DIALOGFLOW));
  }

  private static Map<String, String> credentials() {
    var page = MessengerSettings.playground();
    var account = AwsSettings.playground();
    var all = new TreeMap<String, String>();
    all.put("PARCELBELL_API_KEYS", API_KEY + ":" + sha256(API_KEY) + ":admin");
    all.put("PARCELBELL_MESSENGER_PAGE_ID", page.pageId());
    all.put("PARCELBELL_MESSENGER_PAGE_TOKEN", page.pageToken());
    all.put("PARCELBELL_MESSENGER_APP_SECRETS", page.appSecret());
    all.put("PARCELBELL_MESSENGER_VERIFY_TOKEN", VERIFY_TOKEN);
    all.put("PARCELBELL_DIALOGFLOW_PROJECT", DialogflowSettings.PLAYGROUND_PROJECT);
    all.put("PARCELBELL_SES_FROM", "parcels@parcelbell.example");
    all.put("PARCELBELL_SMS_ORIGINATION_IDENTITY", account.originationNumber());
    for (var service : List.of("SES", "SMS")) {
      account
          .defaultConfigurationSet()
          .ifPresent(set -> all.put("PARCELBELL_" + service + "_CONFIGURATION_SET", set));
    }
    all.put("AWS_REGION", account.region());
    all.put("AWS_ACCESS_KEY_ID", account.accessKeyId());
    all.put("AWS_SECRET_ACCESS_KEY", "playground");
    return all;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
