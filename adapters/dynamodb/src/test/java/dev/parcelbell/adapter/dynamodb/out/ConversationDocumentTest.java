package dev.parcelbell.adapter.dynamodb.out;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.Conversation.Open;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.conversation.Slots;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConversationDocumentTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
  private static final TrackingNumber PARCEL = new TrackingNumber("12345678");

  /** A request with each constant, and with each particular as well as with none. */
  private static final List<Request> REQUESTS =
      Stream.of(
              Stream.of(Intent.values()).map(Request::of),
              Stream.of(Slots.Place.values()).map(Slots.NONE::withPlace).map(Samples::other),
              Stream.of(Slots.Day.values()).map(Slots.NONE::withDay).map(Samples::other),
              Stream.of(Slots.TimeOfDay.values()).map(Samples::at).map(Samples::other),
              Stream.of(Locale.GERMAN, Locale.forLanguageTag("de-AT"), Locale.ROOT)
                  .map(Slots.NONE::withLanguage)
                  .map(Samples::other),
              Stream.of(Request.about(Intent.PARCEL_ETA, PARCEL)))
          .flatMap(Function.identity())
          .toList();

  private static final Conversation FULL =
      new Conversation(
          Optional.of(Locale.forLanguageTag("de-AT")),
          Optional.of(PARCEL),
          Optional.of(new Open(Request.about(Intent.DELIVERY_OTHER_TIME, PARCEL), NOON)),
          Optional.of(Request.of(Intent.PARCEL_LIST)),
          Turn.SOMEBODY_ELSES);

  private static final List<Conversation> SAMPLES =
      Stream.concat(
              Stream.of(Conversation.NEW, FULL),
              REQUESTS.stream()
                  .flatMap(
                      request ->
                          Stream.of(
                              Conversation.NEW.asking(request, NOON),
                              Conversation.NEW.waitingForLogIn(request))))
          .toList();

  private static final class Samples {
    static Request other(Slots slots) {
      return new Request(Intent.DELIVERY_OTHER_PLACE, slots);
    }

    static Slots at(Slots.TimeOfDay part) {
      return new Slots(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.of(part),
          Optional.empty());
    }
  }

  @Test
  void every_conversation_comes_back_as_it_went_in() {
    for (var conversation : SAMPLES) {
      assertEquals(conversation, ConversationDocument.read(ConversationDocument.of(conversation)));
    }
  }

  @Test
  void no_field_was_forgotten_in_the_samples() {
    assertEquals(fieldsOf(Conversation.class), differing(SAMPLES, Conversation.class));
    var slots = REQUESTS.stream().map(Request::slots).toList();
    assertEquals(fieldsOf(Slots.class), differing(slots, Slots.class));
    assertEquals(fieldsOf(Request.class), differing(REQUESTS, Request.class));
  }

  @Test
  void no_constant_was_forgotten_in_the_samples() {
    assertEquals(Set.of(Turn.values()), told(SAMPLES, Conversation::turn));
    assertEquals(Set.of(Intent.values()), told(REQUESTS, Request::intent));
    assertEquals(optionals(Slots.Place.values()), told(REQUESTS, it -> it.slots().place()));
    assertEquals(optionals(Slots.Day.values()), told(REQUESTS, it -> it.slots().day()));
    assertEquals(optionals(Slots.TimeOfDay.values()), told(REQUESTS, it -> it.slots().timeOfDay()));
  }

  private static <T, R> Set<R> told(List<T> samples, Function<T, R> what) {
    return samples.stream().map(what).collect(toSet());
  }

  private static <E> Set<Optional<E>> optionals(E[] constants) {
    return Stream.concat(Stream.of(Optional.<E>empty()), Stream.of(constants).map(Optional::of))
        .collect(toSet());
  }

  private static Set<String> fieldsOf(Class<?> type) {
    return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).collect(toSet());
  }

  /** The fields that are not the same in all samples. */
  private static Set<String> differing(List<?> samples, Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(field -> samples.stream().map(it -> value(field, it)).distinct().count() > 1)
        .map(RecordComponent::getName)
        .collect(toSet());
  }

  private static Object value(RecordComponent field, Object of) {
    try {
      return field.getAccessor().invoke(of);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(field.getName(), impossible);
    }
  }

  @Test
  void fields_that_a_newer_version_added_are_overlooked() {
    var newer = ConversationDocument.of(FULL).replaceFirst("\\{", "{\"colour\":{\"is\":[1]},");
    assertEquals(FULL, ConversationDocument.read(newer));
  }

  @Test
  void what_is_no_conversation_is_refused() {
    var good = ConversationDocument.of(FULL);
    for (var broken :
        List.of(
            "",
            "null",
            "7",
            "[]",
            "{}",
            good.substring(0, good.length() - 1),
            good.replace("SOMEBODY_ELSES", "NOBODYS"),
            good.replace("\"SOMEBODY_ELSES\"", "7"),
            good.replace("PARCEL_LIST", "PARCEL_FLY"),
            good.replace("\"de-AT\"", "\"no language\""),
            good.replace("\"12345678\"", "\"not a number\""),
            good.replace("\"askedAt\":\"2026", "\"askedAt\":\"soon"),
            good.replace("\"open\":{", "\"open\":7,\"was\":{"))) {
      assertNotEquals(good, broken);
      assertThrows(RuntimeException.class, () -> ConversationDocument.read(broken), broken);
    }
  }

  @Test
  void a_conversation_stays_far_below_the_400_kilobytes_of_an_item() {
    assertTrue(ConversationDocument.of(FULL).length() < 4000);
  }
}
