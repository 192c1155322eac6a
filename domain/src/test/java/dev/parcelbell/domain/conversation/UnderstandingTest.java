package dev.parcelbell.domain.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UnderstandingTest {
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
  private static final TrackingNumber PARCEL = new TrackingNumber("12345678");
  private static final Slots NUMBER = Slots.NONE.withParcel(PARCEL);
  private static final Understanding UNDERSTANDING = new Understanding(0.3);

  @Test
  void what_is_sure_enough_is_acted_on() {
    assertEquals(new Request(Intent.PARCEL_ETA, NUMBER), heard(Intent.PARCEL_ETA, 0.3, NUMBER));
    assertEquals(Request.of(Intent.FALLBACK), heard(Intent.PARCEL_ETA, 0.29, Slots.NONE));
    assertEquals(Request.of(Intent.FALLBACK), heard(Intent.FALLBACK, 1, Slots.NONE));
  }

  @Test
  void a_number_that_nobody_understood_asks_where_that_parcel_is() {
    assertEquals(Request.about(Intent.PARCEL_WHERE, PARCEL), heard(Intent.HELP, 0.1, NUMBER));
  }

  @Test
  void an_answer_completes_what_was_asked_for() {
    var open = asking(Request.about(Intent.DELIVERY_OTHER_TIME, PARCEL));
    var tomorrow = Slots.NONE.withDay(Slots.Day.TOMORROW);
    var complete = new Request(Intent.DELIVERY_OTHER_TIME, NUMBER.withDay(Slots.Day.TOMORROW));
    assertEquals(complete, heard(Intent.FALLBACK, 0, tomorrow, open));
    assertEquals(complete, heard(Intent.PARCEL_ETA, 0.9, tomorrow, open));
  }

  @Test
  void every_particular_can_be_what_was_asked_for() {
    var place = asking(Request.about(Intent.DELIVERY_OTHER_PLACE, PARCEL));
    assertEquals(
        new Request(Intent.DELIVERY_OTHER_PLACE, NUMBER.withPlace(Slots.Place.DEPOT)),
        heard(Intent.FALLBACK, 0, Slots.NONE.withPlace(Slots.Place.DEPOT), place));
    var which = asking(Request.of(Intent.PARCEL_STATUS));
    assertEquals(
        Request.about(Intent.PARCEL_STATUS, PARCEL), heard(Intent.FALLBACK, 0, NUMBER, which));
    var evening =
        new Slots(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Slots.TimeOfDay.EVENING),
            Optional.empty());
    var day = asking(new Request(Intent.DELIVERY_OTHER_TIME, NUMBER.withDay(Slots.Day.MONDAY)));
    assertEquals(
        Optional.of(Slots.TimeOfDay.EVENING),
        heard(Intent.FALLBACK, 0, evening, day).slots().timeOfDay());
  }

  @Test
  void another_subject_is_another_subject_whatever_was_asked() {
    var open = asking(Request.of(Intent.PARCEL_STATUS));
    assertEquals(
        new Request(Intent.TALK_TO_PERSON, NUMBER),
        heard(Intent.TALK_TO_PERSON, 0.9, NUMBER, open));
    assertEquals(Request.of(Intent.THANKS), heard(Intent.THANKS, 0.9, Slots.NONE, open));
  }

  @Test
  void a_question_of_half_an_hour_ago_is_forgotten() {
    var open = asking(Request.of(Intent.PARCEL_STATUS));
    var later = NOON.plus(Conversation.OPEN_FOR);
    var number = new Recognition(Intent.FALLBACK, 0, NUMBER);
    assertEquals(
        Request.about(Intent.PARCEL_STATUS, PARCEL),
        UNDERSTANDING.of(number, open, later.minusNanos(1)));
    assertEquals(Request.about(Intent.PARCEL_WHERE, PARCEL), UNDERSTANDING.of(number, open, later));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void a_confidence_is_from_0_to_1(double confidence) {
    assertThrows(IllegalArgumentException.class, () -> new Understanding(confidence));
  }

  private static Conversation asking(Request request) {
    return Conversation.NEW.asking(request, NOON);
  }

  private static Request heard(Intent intent, double confidence, Slots slots) {
    return heard(intent, confidence, slots, Conversation.NEW);
  }

  private static Request heard(Intent intent, double confidence, Slots slots, Conversation before) {
    return UNDERSTANDING.of(new Recognition(intent, confidence, slots), before, NOON);
  }
}
