package dev.parcelbell.adapter.dialogflow.out;

import static dev.parcelbell.adapter.dialogflow.out.Playground.ana;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Recognition;
import dev.parcelbell.domain.conversation.Slots;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes instead of an answer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileAnswersTest {
  private static Playground playground;

  @BeforeAll
  static void start() {
    playground = new Playground();
  }

  @AfterAll
  static void stop() {
    playground.close();
  }

  private static Recognition heard(String answer) {
    return heard(RudeServer.answering(200, answer), Playground.PATIENT);
  }

  private static Recognition heard(RudeServer.Manners manners, Duration timeout) {
    try (var server = new RudeServer(manners);
        var recognizer = playground.at(server.uri(), timeout)) {
      return recognizer.recognize(ana("where is it"), Locale.ENGLISH);
    }
  }

  private static String result(String fields) {
    return "{\"queryResult\":{" + fields + "}}";
  }

  @Test
  void an_intent_of_somebody_else_is_none() {
    var heard =
        heard(
            result(
                "\"intent\":{\"displayName\":\"order.pizza\"},\"intentDetectionConfidence\":0.99"));

    assertEquals(Recognition.nothing(), heard);
    assertEquals(Recognition.nothing(), heard(result("\"intent\":{\"displayName\":7}")));
    assertEquals(Recognition.nothing(), heard(result("\"languageCode\":\"en\"")));
  }

  @ParameterizedTest
  @CsvSource({"1.5, 1", "-3, 0", "\"NaN\", 0", "\"high\", 0", "null, 0", "1e400, 1", "{}, 0"})
  void a_confidence_out_of_range_is_put_into_it(String given, double confidence) {
    var heard =
        heard(
            result("\"intent\":{\"displayName\":\"help\"},\"intentDetectionConfidence\":" + given));

    assertEquals(new Recognition(Intent.HELP, confidence, Slots.NONE), heard);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"x\"",
        "{}",
        "{\"place\":\"\",\"date\":\"\",\"parcel_number\":\"\",\"language\":\"\"}",
        "{\"place\":\"MOON\",\"date\":\"neighbour\",\"time_of_day\":5,\"language\":\"xx\"}",
        "{\"place\":{\"a\":1},\"date\":[],\"parcel_number\":\"../../etc\",\"language\":null}",
        "{\"parcel_number\":\"12\",\"extra\":\"x\"}"
      })
  void slots_that_are_missing_or_mean_nothing_are_left_out(String parameters) {
    var heard = heard(result("\"intent\":{\"displayName\":\"help\"},\"parameters\":" + parameters));

    assertEquals(new Recognition(Intent.HELP, 0, Slots.NONE), heard);
  }

  @Test
  void of_a_list_the_first_counts() {
    var heard =
        heard(
            result(
                "\"intent\":{\"displayName\":\"help\"},\"parameters\":{\"place\":[\"DEPOT\",\"LOCKER\"]}"));

    assertEquals(Optional.of(Slots.Place.DEPOT), heard.slots().place());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{",
        "<html>",
        "{\"queryResult\":[]}",
        "{} {}",
        "{\"a\":1}"
      })
  void what_is_no_answer_is_none(String body) {
    assertThrows(PortUnavailable.class, () -> heard(body));
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 204, 301, 400, 403, 404, 500, 503})
  void another_status_is_no_answer(int status) {
    assertThrows(
        PortUnavailable.class,
        () -> heard(RudeServer.answering(status, status == 204 ? "" : "{}"), Playground.PATIENT));
  }

  @Test
  void an_answer_may_be_large_but_not_endless() {
    var filler = "\"intent\":{\"displayName\":\"help\"},\"fulfillmentText\":\"%s\"";

    assertEquals(Intent.HELP, heard(result(filler.formatted("x".repeat(200 << 10)))).intent());
    assertThrows(
        PortUnavailable.class, () -> heard(result(filler.formatted("x".repeat(300 << 10)))));
  }

  @Test
  void a_deep_answer_is_no_answer() {
    assertThrows(PortUnavailable.class, () -> heard("{\"queryResult\":" + "[".repeat(100_000)));
  }

  @Test
  void an_answer_after_the_time_out_is_none() throws InterruptedException {
    var late = new CountDownLatch(1);
    try (var server =
            new RudeServer(
                exchange -> {
                  late.await();
                  RudeServer.answering(200, result("")).treat(exchange);
                });
        var recognizer = playground.at(server.uri(), Duration.ofMillis(800))) {
      assertThrows(PortUnavailable.class, () -> recognizer.recognize(ana("where"), Locale.ENGLISH));
      late.countDown();
      assertTrue(server.requests.size() <= 1);
    }
  }

  @Test
  void an_answer_that_never_ends_is_cut_off_in_time() {
    assertThrows(
        PortUnavailable.class,
        () ->
            heard(
                exchange -> {
                  exchange.sendResponseHeaders(200, 1000);
                  exchange.getResponseBody().write('{');
                  exchange.getResponseBody().flush();
                  new CountDownLatch(1).await();
                },
                Duration.ofMillis(800)));
  }

  @Test
  void who_hangs_up_is_not_asked_again() {
    try (var server = new RudeServer(exchange -> exchange.close());
        var recognizer = playground.at(server.uri(), Playground.PATIENT)) {
      assertThrows(PortUnavailable.class, () -> recognizer.recognize(ana("where"), Locale.ENGLISH));
      assertEquals(1, server.requests.size());
    }
  }

  @Test
  void a_failure_tells_nothing_of_the_question_or_the_answer() {
    var failure =
        assertThrows(
            PortUnavailable.class,
            () -> heard(RudeServer.answering(500, "s3cr3t"), Playground.PATIENT));

    assertEquals("status 500", requireNonNull(failure.getCause()).getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"access_token\":7}", "{\"access_token\":\"x\"}", "<html>"})
  void a_token_that_is_none_is_no_token(String body) throws IOException {
    try (var server = new RudeServer(RudeServer.answering(200, body));
        var recognizer =
            new DialogflowRecognizer(
                Playground.settings(server.uri(), Playground.PATIENT),
                Playground.key(URI.create(server.uri() + "/token")),
                () -> playground.now)) {
      assertThrows(PortUnavailable.class, () -> recognizer.recognize(ana("where"), Locale.ENGLISH));
      assertEquals(1, server.requests.size());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 429, 500, 503})
  void a_token_that_is_refused_is_not_asked_for_again_at_once(int status) {
    try (var server = new RudeServer(RudeServer.answering(status, "{}"));
        var recognizer =
            new DialogflowRecognizer(
                Playground.settings(server.uri(), Playground.PATIENT),
                Playground.key(URI.create(server.uri() + "/token")),
                () -> playground.now)) {
      assertThrows(PortUnavailable.class, () -> recognizer.recognize(ana("where"), Locale.ENGLISH));
      assertEquals(1, server.requests.size());
    }
  }
}
