package dev.parcelbell.adapter.messenger.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.conversation.Slots;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PayloadTest {
  @ParameterizedTest
  @EnumSource(Intent.class)
  void an_intent_alone_is_its_name(Intent intent) {
    assertEquals(intent.name(), Payload.of(Request.of(intent)));
    assertEquals(Optional.of(Request.of(intent)), Payload.parse(intent.name()));
  }

  @Test
  void every_particular_comes_back() {
    var request =
        new Request(
            Intent.DELIVERY_OTHER_TIME,
            new Slots(
                Optional.of(new TrackingNumber("12345678")),
                Optional.of(Slots.Place.DEPOT),
                Optional.of(Slots.Day.TOMORROW),
                Optional.of(Slots.TimeOfDay.EVENING),
                Optional.of(Locale.GERMAN)));
    var payload = Payload.of(request);
    assertEquals(
        "DELIVERY_OTHER_TIME?parcel=12345678&place=DEPOT&day=TOMORROW&time=EVENING&language=de",
        payload);
    assertEquals(Optional.of(request), Payload.parse(payload));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "GET_STARTED", "parcel_where", "PARCEL_WHERE ", "?parcel=1", "CONFIRM:42"})
  void what_is_not_ours_means_nothing(String payload) {
    assertTrue(Payload.parse(payload).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PARCEL_WHERE?",
        "PARCEL_WHERE?parcel",
        "PARCEL_WHERE?parcel=",
        "PARCEL_WHERE?parcel=%zz",
        "PARCEL_WHERE?parcel=../etc&place=MOON&day=&language=x-",
        "PARCEL_WHERE?=&&&="
      })
  void a_particular_that_cannot_be_read_is_left_out(String payload) {
    assertEquals(Optional.of(Request.of(Intent.PARCEL_WHERE)), Payload.parse(payload));
  }

  @Test
  void a_payload_that_is_too_long_means_nothing() {
    assertTrue(Payload.parse("PARCEL_WHERE?x=" + "y".repeat(Payload.LENGTH_MAX)).isEmpty());
  }
}
