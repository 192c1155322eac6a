package dev.parcelbell.adapter.messenger.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.parcelbell.adapter.messenger.wire.AppSecret;
import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Generated bodies: no exception escapes, and as many items come out as went in. System properties:
 * {@code parcelbell.soak} makes a million of them, {@code parcelbell.fuzz-seed} repeats a run.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookFuzzTest {
  private static final int USUAL = 20_000;
  private static final int SOAK = 1_000_000;
  private static final Instant NOW = Instant.parse("2026-03-03T12:00:00Z");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e400",
          "12345678901234567890",
          "\"\"",
          "\"m_1\"",
          "[]",
          "{}",
          "[[[[]]]]",
          "\"\\u0000\\ud800\"",
          "\"{{7*7}} <b>'\\\"\"",
          "\"مرحبا 📦\"",
          "{\"id\":\"7100000000000001\"}",
          "{\"id\":7}",
          "{\"id\":null}",
          "{\"mid\":\"m\"}",
          "{\"is_echo\":true}",
          "{\"text\":\"hi\",\"mid\":\"m_2\"}",
          "{\"payload\":\"HELP?parcel=\"}",
          "{\"attachments\":[1]}",
          "{\"quick_reply\":{\"payload\":{}}}",
          "{\"watermark\":\"x\"}");

  private static final List<String> NAMES =
      List.of(
          "sender",
          "recipient",
          "timestamp",
          "message",
          "postback",
          "delivery",
          "read",
          "reaction",
          "optin",
          "referral",
          "account_linking",
          "policy_enforcement",
          "pass_thread_control",
          "take_thread_control",
          "standby",
          "",
          "x");

  private final long seed =
      Long.getLong("parcelbell.fuzz-seed", ThreadLocalRandom.current().nextLong());
  private final Random random = new Random(seed);

  private static int times() {
    return System.getProperty("parcelbell.soak", "").isEmpty() ? USUAL : SOAK;
  }

  @Test
  void every_item_of_a_body_comes_out_once() {
    for (int i = 0; i < times(); i++) {
      int count = 1 + random.nextInt(4);
      var items = new ArrayList<String>();
      for (int j = 0; j < count; j++) {
        items.add(item());
      }
      var list = random.nextBoolean() ? "messaging" : "standby";
      var body =
          "{\"object\":\"page\",\"entry\":[{\"id\":%s,\"time\":%s,\"%s\":[%s]}]}"
              .formatted(value(), value(), list, String.join(",", items));

      assertEquals(count, split(body.getBytes(UTF_8)).size(), () -> "seed " + seed + ": " + body);
    }
  }

  @Test
  void whatever_the_bytes_are_something_comes_out_and_is_recognised_again() {
    for (int i = 0; i < times(); i++) {
      byte[] bytes = spoiled(("{\"entry\":[{\"messaging\":[" + item() + "]}]}").getBytes(UTF_8));
      var items = split(bytes);

      assertFalse(items.isEmpty(), () -> "seed " + seed);
      assertEquals(items, split(bytes), () -> "seed " + seed);
    }
  }

  @Test
  void no_signature_is_good_by_chance() {
    var signature = new WebhookSignature(List.of(new AppSecret("secret"), new AppSecret("other")));
    for (int i = 0; i < times(); i++) {
      byte[] body = new byte[random.nextInt(40)];
      random.nextBytes(body);
      byte[] given = new byte[32];
      random.nextBytes(given);

      assertFalse(signature.isGood(given, body), () -> "seed " + seed);
    }
  }

  private List<?> split(byte[] body) {
    try {
      return MessengerBodies.split("c", NOW, new RawInput(body));
    } catch (RuntimeException | StackOverflowError escaped) {
      throw new AssertionError("seed " + seed + ": " + new String(body, UTF_8), escaped);
    }
  }

  /** An event, or something that is none. */
  private String item() {
    if (random.nextInt(6) == 0) {
      return value();
    }
    var members = new ArrayList<String>();
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      members.add("\"" + one(NAMES) + "\":" + value());
    }
    return "{" + String.join(",", members) + "}";
  }

  private String value() {
    return one(VALUES);
  }

  /** Bytes changed, left out and cut off. */
  private byte[] spoiled(byte[] bytes) {
    byte[] spoiled = bytes.clone();
    int changes = random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      spoiled[random.nextInt(spoiled.length)] = (byte) random.nextInt(256);
    }
    return random.nextInt(3) == 0
        ? Arrays.copyOf(spoiled, random.nextInt(spoiled.length))
        : spoiled;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
