package dev.parcelbell.adapter.dynamodb.in;

import static dev.parcelbell.application.testkit.CustomerSamples.ANA;
import static dev.parcelbell.application.testkit.CustomerSamples.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.port.in.ShowParcel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Another program writes what it should not: it is announced or kept raw, stops nobody behind it,
 * and the API says what is wrong.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileWritesTest {
  private static final AtomicInteger NUMBERS = new AtomicInteger(10_000_000);
  private static final String TRUCK = "\ud83d\ude9a";

  private final AppOnStream app = new AppOnStream();

  @AfterAll
  void stop() {
    app.close();
  }

  private static String number() {
    return Integer.toString(NUMBERS.incrementAndGet());
  }

  /** The least that a writer must give, of one of Ana's parcels. */
  private static Map<String, AttributeValue> item(String parcel) {
    var item = new HashMap<String, AttributeValue>();
    item.put("parcel_id", fromS(parcel));
    item.put("customer_id", fromS(ANA.value()));
    item.put("status", fromS("IN_TRANSIT"));
    return item;
  }

  private static Map<String, AttributeValue> item(
      String parcel, String attribute, AttributeValue value) {
    var item = item(parcel);
    item.put(attribute, value);
    return item;
  }

  private void assertNobodyIsHeldUp() {
    var good = number();
    app.stranger.puts(item(good));
    assertInstanceOf(Delivery.Running.class, app.announced(good));
  }

  private RecordParcelUpdate.Outcome update(String parcel, ParcelStatus status) {
    return app.use
        .recordParcelUpdate()
        .record(
            new RecordParcelUpdate.Command(
                new TrackingNumber(parcel),
                status,
                Optional.empty(),
                ParcelDetails.NONE,
                Optional.empty()));
  }

  private RegisterParcel.Outcome register(String parcel) {
    return app.use
        .registerParcel()
        .register(new RegisterParcel.Command(new TrackingNumber(parcel), ANA, ParcelDetails.NONE));
  }

  private void assertApiSaysWhatIsWrong(String parcel, String attribute) {
    var part = "attribute " + attribute;
    assertEquals(
        new ShowParcel.Outcome.Unusable(part),
        app.use.showParcel().show(new TrackingNumber(parcel)));
    assertEquals(
        new RecordParcelUpdate.Outcome.Unusable(part), update(parcel, ParcelStatus.DELIVERED));
    assertEquals(new RegisterParcel.Outcome.Unusable(part), register(parcel));
  }

  static Stream<Arguments> whatIsNoParcel() {
    return Stream.of(
        arguments("status", fromS("SOMEWHERE")),
        arguments("status", fromS("")),
        arguments("status", fromN("7")),
        arguments("customer_id", fromS("Ana Müller, Köln")),
        arguments("occurred_at", fromS("yesterday")),
        arguments("occurred_at", fromN("1772366400")),
        arguments("expected_delivery", fromS("soon")),
        arguments("expected_delivery", fromN("20260301")),
        arguments("place", fromL(List.of(fromS("Köln")))),
        arguments("description", fromM(Map.of())),
        arguments("history", fromS("[]")),
        arguments("history", fromL(List.of(fromN("1")))),
        arguments("correction", fromS("1")),
        arguments("correction", fromN("1E+120")),
        arguments("schema", fromS("1")),
        arguments("schema", fromN("99")));
  }

  @ParameterizedTest
  @MethodSource("whatIsNoParcel")
  void what_is_no_parcel_is_kept_raw_with_the_name_of_what_is_wrong(
      String attribute, AttributeValue value) {
    var parcel = number();
    app.stranger.puts(item(parcel, attribute, value));

    var kept = app.raw(parcel);

    assertTrue(kept.reason().contains(attribute), kept.reason());
    assertTrue(kept.body().contains(parcel));
    assertNobodyIsHeldUp();
    assertEquals(List.of(), app.deliveries(ANA, parcel));
    assertApiSaysWhatIsWrong(parcel, attribute);
  }

  @Test
  void a_parcel_without_a_customer_is_kept_raw() {
    var parcel = number();
    var item = item(parcel);
    item.remove("customer_id");
    app.stranger.puts(item);
    assertTrue(app.raw(parcel).reason().contains("customer_id"));
    assertNobodyIsHeldUp();
    assertApiSaysWhatIsWrong(parcel, "customer_id");
  }

  @Test
  void a_number_that_is_none_is_kept_raw_however_long() {
    var parcel = "ü " + TRUCK + "x".repeat(900);
    app.stranger.puts(item(parcel));
    assertTrue(app.raw(parcel).reason().contains("parcel_id"));
    assertNobodyIsHeldUp();
  }

  @Test
  void a_parcel_of_somebody_who_is_no_customer_has_a_story_that_says_so() {
    var parcel = number();
    var item = item(parcel, "customer_id", fromS("nobody"));
    app.stranger.puts(item);
    var deliveries = app.stores.names().deliveries();
    var stored =
        AppOnStream.until(
            () ->
                app
                    .stores
                    .dynamo()
                    .scanPaginator(scan -> scan.tableName(deliveries))
                    .items()
                    .stream()
                    .filter(one -> fromS("nobody").equals(one.get("customer_id")))
                    .map(Object::toString)
                    .toList(),
            found -> !found.isEmpty());
    assertTrue(stored.getFirst().contains(Reason.NO_CUSTOMER.name()));
    assertEquals(List.of(), app.kept(parcel));
    assertNobodyIsHeldUp();
  }

  static Stream<Arguments> whatComesWithAStatus() {
    var longHistory = new ArrayList<>(Collections.nCopies(10_000, fromS("x")));
    for (int i = 9_900; i < 10_000; i++) {
      longHistory.set(
          i,
          fromM(
              Map.of(
                  "status", fromS("RECEIVED"),
                  "occurred_at", fromS("2026-03-01T12:00:00Z"),
                  "update_id", fromS("h" + i))));
    }
    return Stream.of(
        arguments("occurred_at", fromS("")),
        arguments("occurred_at", fromS("2999-01-01T00:00:00Z")),
        arguments("occurred_at", fromS("+999999999-12-31T23:59:59-18:00")),
        arguments("occurred_at", fromS("0001-01-01T00:00:00Z")),
        arguments("occurred_at", fromS("-999999999-01-01T00:00:00+18:00")),
        arguments("place", fromS("")),
        arguments("place", fromS("x".repeat(199) + TRUCK.repeat(90_000))),
        arguments("place", fromS("half \ud83d of a character")),
        arguments("description", fromS("y".repeat(390_000))),
        arguments("expected_delivery", fromS("")),
        arguments("expected_delivery", fromS("9999-12-31")),
        arguments("expected_delivery", fromS("+999999999-12-31T23:59:59-18:00")),
        arguments("version", fromN("0")),
        arguments("version", fromNul(true)),
        arguments("version", fromN("-1")),
        arguments("history", fromL(longHistory)),
        arguments("colour", fromM(Map.of("is", fromS("blue")))));
  }

  @ParameterizedTest
  @MethodSource("whatComesWithAStatus")
  void what_comes_with_a_status_does_not_keep_it_from_being_announced_nor_the_next_one(
      String attribute, AttributeValue value) {
    var parcel = number();
    app.stranger.puts(item(parcel, attribute, value));

    var delivery = assertInstanceOf(Delivery.Running.class, app.announced(parcel));

    var told = AppOnStream.news(delivery).update();
    assertEquals(ParcelStatus.IN_TRANSIT, told.status());
    assertFalse(told.occurredAt().isAfter(Instant.now()));
    assertEquals(Optional.empty(), told.details().expected());
    assertInstanceOf(
        RecordParcelUpdate.Outcome.Recorded.class, update(parcel, ParcelStatus.DELIVERED));
    AppOnStream.until(() -> app.deliveries(ANA, parcel), found -> found.size() == 2);
    assertEquals(
        List.of(ParcelStatus.DELIVERED, ParcelStatus.IN_TRANSIT),
        app.deliveries(ANA, parcel).stream()
            .map(one -> assertInstanceOf(Delivery.Running.class, one))
            .map(one -> AppOnStream.news(one).update().status())
            .toList());
    assertEquals(List.of(), app.kept(parcel));
    assertInstanceOf(RegisterParcel.Outcome.Corrected.class, register(parcel));
  }

  @Test
  void a_version_that_is_a_text_stops_the_api_but_no_announcement() {
    var parcel = number();
    app.stranger.puts(item(parcel, "version", fromS("1.0-SNAPSHOT")));
    assertInstanceOf(Delivery.Running.class, app.announced(parcel));
    assertApiSaysWhatIsWrong(parcel, "version");
  }

  @Test
  void a_parcel_that_has_no_room_left_is_announced_and_the_api_says_why_it_cannot_write() {
    var parcel = number();
    app.stranger.puts(item(parcel, "photo", fromS("x".repeat(409_450))));
    assertInstanceOf(Delivery.Running.class, app.announced(parcel));
    assertEquals(
        new RecordParcelUpdate.Outcome.Unusable("size"), update(parcel, ParcelStatus.DELIVERED));
    var shown = app.use.showParcel().show(new TrackingNumber(parcel));
    assertInstanceOf(ShowParcel.Outcome.Found.class, shown);
  }

  @Test
  void a_text_that_is_too_long_is_told_as_far_as_it_fits() {
    var parcel = number();
    app.stranger.puts(item(parcel, "place", fromS("x".repeat(199) + TRUCK.repeat(1000))));
    var told = AppOnStream.news(app.announced(parcel)).update();
    assertEquals(Optional.of("x".repeat(199)), told.details().place());
  }

  @Test
  void a_parcel_that_is_given_to_another_customer_is_kept_raw_and_neither_of_them_is_told() {
    var parcel = number();
    app.stranger.puts(item(parcel));
    app.announced(parcel);
    var bens = item(parcel, "customer_id", fromS(BEN.value()));
    bens.put("status", fromS("OUT_FOR_DELIVERY"));
    app.stranger.puts(bens);

    var kept = app.raw(parcel);

    assertEquals("the attribute customer_id was changed, which nobody may", kept.reason());
    assertNobodyIsHeldUp();
    assertEquals(1, app.deliveries(ANA, parcel).size());
    assertEquals(List.of(), app.deliveries(BEN, parcel));
    assertInstanceOf(RegisterParcel.Outcome.BelongsToAnother.class, register(parcel));
    bens.put("status", fromS("DELIVERED"));
    app.stranger.puts(bens);
    var next = AppOnStream.until(() -> app.deliveries(BEN, parcel), found -> !found.isEmpty());
    assertEquals(
        List.of(ParcelStatus.DELIVERED),
        next.stream().map(one -> AppOnStream.news(one).update().status()).toList());
  }

  @Test
  void a_parcel_does_not_change_hands_by_way_of_what_is_no_parcel_either() {
    var parcel = number();
    app.stranger.puts(item(parcel, "status", fromS("SOMEWHERE")));
    app.raw(parcel);
    app.stranger.puts(item(parcel, "customer_id", fromS(BEN.value())));
    AppOnStream.until(() -> app.kept(parcel), found -> found.size() == 2);
    assertNobodyIsHeldUp();
    assertEquals(List.of(), app.deliveries(BEN, parcel));
  }

  @Test
  void a_parcel_that_was_mended_is_announced() {
    var parcel = number();
    app.stranger.puts(item(parcel, "status", fromS("SOMEWHERE")));
    app.raw(parcel);
    app.stranger.puts(item(parcel, "status", fromS("OUT_FOR_DELIVERY")));
    var told = AppOnStream.news(app.announced(parcel)).update();
    assertEquals(ParcelStatus.OUT_FOR_DELIVERY, told.status());
    assertInstanceOf(
        RecordParcelUpdate.Outcome.Recorded.class, update(parcel, ParcelStatus.DELIVERED));
  }

  @Test
  void a_history_that_was_brought_along_does_not_hide_the_status() {
    var parcel = number();
    var old = Map.of("status", fromS("RECEIVED"), "occurred_at", fromS(Instant.now().toString()));
    app.stranger.puts(item(parcel, "history", fromL(List.of(fromM(old)))));
    assertEquals(
        ParcelStatus.IN_TRANSIT, AppOnStream.news(app.announced(parcel)).update().status());
  }

  @Test
  void everything_is_as_it_was_when_the_whole_stream_is_read_again() {
    var parcels = List.of(number(), number(), number());
    app.stranger.puts(item(parcels.get(0)));
    app.stranger.puts(item(parcels.get(1), "occurred_at", fromS("2999-01-01T00:00:00Z")));
    app.stranger.puts(item(parcels.get(2), "occurred_at", fromS(Instant.now().toString())));
    parcels.forEach(app::announced);

    app.readsAgain();

    assertNobodyIsHeldUp();
    for (var one : parcels) {
      assertEquals(1, app.deliveries(ANA, one).size());
    }
  }
}
