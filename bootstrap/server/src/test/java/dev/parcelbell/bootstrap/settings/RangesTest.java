package dev.parcelbell.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AWS or Meta would refuse is refused before anything starts, by the name of its setting. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RangesTest {
  private static final Map<String, String> CONFIGURED =
      Map.of(
          "PARCELBELL_MESSENGER_PAGE_ID", "1",
          "PARCELBELL_MESSENGER_PAGE_TOKEN", "token",
          "PARCELBELL_MESSENGER_APP_SECRETS", "secret",
          "PARCELBELL_SES_FROM", "parcels@parcelbell.example",
          "PARCELBELL_SMS_ORIGINATION_IDENTITY", "+4930123456");

  @ParameterizedTest
  @CsvSource({
    "AWS_REGION, eu central",
    "PARCELBELL_TABLE_PREFIX, a/b",
    "PARCELBELL_QUEUE_PREFIX, a.b",
    "PARCELBELL_SQS_WAIT, 21",
    "PARCELBELL_SQS_WAIT, PT0.9S",
    "PARCELBELL_LEASE, PT11H1S",
    "PARCELBELL_PROVIDER_TIMEOUT, PT61M",
    "PARCELBELL_FALLBACK_AFTER_EMAIL, P8D",
    "PARCELBELL_FALLBACK_AFTER_MESSENGER, PT0.5S",
    "PARCELBELL_ARCHIVE_KEPT, P100000000000D",
    "PARCELBELL_SES_FROM_NAME, 'a\tb'",
    "PARCELBELL_SES_CONFIGURATION_SET, a b",
    "PARCELBELL_SMS_ORIGINATION_IDENTITY, a b",
    "PARCELBELL_SMS_CONFIGURATION_SET, a b",
    "PARCELBELL_SMS_TIME_TO_LIVE, 4",
    "PARCELBELL_SMS_TIME_TO_LIVE, PT73H",
    "PARCELBELL_SMS_MAX_PRICE, 123.5",
    "PARCELBELL_SMS_MAX_PRICE, 0.000001",
    "PARCELBELL_SNS_TOPICS, arn:aws:sqs:eu-central-1:123456789012:events",
    "PARCELBELL_MESSENGER_PAGE_ID, mine",
    "PARCELBELL_MESSENGER_PAGE_TOKEN, a b",
    "PARCELBELL_MESSENGER_APP_SECRETS, 'a,,b'",
    "PARCELBELL_MESSENGER_GRAPH_URL, http://x/?a=b",
    "PARCELBELL_MESSENGER_GRAPH_VERSION, newest",
    "PARCELBELL_MESSENGER_TEMPLATES, 'parcel_{status},Parcel'",
  })
  void a_value_out_of_range_is_told_by_the_name_of_its_setting(String setting, String value) {
    var message = problems(Map.of(setting, value));

    assertTrue(message.matches("bad settings: " + setting + " must be [^;]+"), message);
    assertFalse(message.contains(value), message);
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    var wrong = new LinkedHashMap<String, String>();
    wrong.put("PARCELBELL_SQS_WAIT", "0");
    wrong.put("PARCELBELL_SMS_TIME_TO_LIVE", "1");
    wrong.put("PARCELBELL_SMS_MAX_PRICE", "-1");
    wrong.put("PARCELBELL_SES_CONFIGURATION_SET", "a b");
    wrong.put("PARCELBELL_MESSENGER_GRAPH_VERSION", "x");
    var message = problems(wrong);

    assertEquals(wrong.size(), message.split(";", -1).length, message);
    wrong.keySet().forEach(setting -> assertTrue(message.contains(setting), message));
  }

  @Test
  void a_text_message_lives_as_long_as_the_plan_waits_and_aws_allows() {
    assertEquals(Duration.ofHours(1), timeToLive(Map.of()));
    assertEquals(Duration.ofSeconds(5), timeToLive(Map.of("PARCELBELL_FALLBACK_AFTER_SMS", "5")));
    assertEquals(Duration.ofDays(3), timeToLive(Map.of("PARCELBELL_FALLBACK_AFTER_SMS", "P7D")));
    assertEquals(
        Duration.ofSeconds(7),
        timeToLive(
            Map.of("PARCELBELL_FALLBACK_AFTER_SMS", "2", "PARCELBELL_SMS_TIME_TO_LIVE", "7")));
  }

  @Test
  void a_plan_that_waits_less_than_any_text_message_lives_is_told_what_to_do() {
    assertEquals(
        "bad settings: PARCELBELL_FALLBACK_AFTER_SMS must be at least PT5S, the shortest time for"
            + " which AWS tries, unless PARCELBELL_SMS_TIME_TO_LIVE is given",
        problems(Map.of("PARCELBELL_FALLBACK_AFTER_SMS", "4")));
    assertEquals(
        Optional.empty(), Settings.from(Map.of("PARCELBELL_FALLBACK_AFTER_SMS", "4")).sms());
  }

  @Test
  void half_a_key_pair_is_none() {
    assertEquals(
        "bad settings: AWS_SECRET_ACCESS_KEY is missing",
        problems(Map.of("AWS_ACCESS_KEY_ID", "id")));
    assertEquals(
        "bad settings: AWS_ACCESS_KEY_ID is missing",
        problems(Map.of("AWS_SECRET_ACCESS_KEY", "key")));
  }

  @Test
  void temporary_credentials_are_left_to_the_sdk_which_knows_their_token() {
    var pair = Map.of("AWS_ACCESS_KEY_ID", "id", "AWS_SECRET_ACCESS_KEY", "key");
    var temporary = new HashMap<>(pair);
    temporary.put("AWS_SESSION_TOKEN", "token");

    assertTrue(Settings.from(pair).aws().credentials().isPresent());
    assertTrue(Settings.from(temporary).aws().credentials().isEmpty());
  }

  private static String problems(Map<String, String> settings) {
    var refused = assertThrows(BadSettings.class, () -> Settings.from(with(settings)));
    return String.valueOf(refused.getMessage());
  }

  private static Duration timeToLive(Map<String, String> settings) {
    return Settings.from(with(settings)).sms().orElseThrow().sms().timeToLive();
  }

  private static Map<String, String> with(Map<String, String> settings) {
    var all = new HashMap<>(CONFIGURED);
    all.putAll(settings);
    return all;
  }
}
