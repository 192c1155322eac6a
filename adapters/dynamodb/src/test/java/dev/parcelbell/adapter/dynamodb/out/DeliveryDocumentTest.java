package dev.parcelbell.adapter.dynamodb.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.testkit.DeliverySamples;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.History;
import dev.parcelbell.domain.delivery.HistoryEvent;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.HopState;
import dev.parcelbell.domain.delivery.Mode;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.delivery.Tally;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryDocumentTest {
  private static final List<Delivery> ONE_OF_EACH = DeliverySamples.oneOfEach();

  @Test
  void every_delivery_comes_back_as_it_went_in() {
    for (var delivery : ONE_OF_EACH) {
      assertEquals(delivery, DeliveryDocument.read(DeliveryDocument.of(delivery)));
    }
  }

  @Test
  void no_state_was_forgotten_in_the_samples() {
    assertEquals(concrete(Delivery.class), classesOf(ONE_OF_EACH));
    assertEquals(concrete(HopState.class), classesOf(hops().map(Hop::state).toList()));
    var outcomes = attempts().flatMap(a -> a.finish().stream()).map(Attempt.Finish::outcome);
    assertEquals(concrete(SendOutcome.class), classesOf(outcomes.toList()));
    assertEquals(concrete(Address.class), classesOf(attempts().map(Attempt::to).toList()));
    var told = ONE_OF_EACH.stream().map(d -> d.progress().assignment().notification()).toList();
    assertEquals(concrete(Notification.class), classesOf(told));
  }

  @Test
  void no_constant_was_forgotten_in_the_samples() {
    assertEquals(
        Set.of(HistoryEvent.values()),
        ONE_OF_EACH.stream()
            .flatMap(d -> d.progress().history().entries().stream())
            .map(History.Entry::event)
            .collect(Collectors.toSet()));
    assertEquals(
        Set.of(ReceiptStatus.values()),
        attempts()
            .flatMap(a -> a.receipts().stream())
            .map(Tally::status)
            .collect(Collectors.toSet()));
    assertEquals(
        Set.of(Mode.values()),
        ONE_OF_EACH.stream()
            .map(d -> d.progress().assignment().mode())
            .collect(Collectors.toSet()));
  }

  @Test
  void fields_that_a_newer_version_added_are_overlooked() {
    var delivery = ONE_OF_EACH.getFirst();
    var newer = DeliveryDocument.of(delivery).replaceFirst("\\{", "{\"colour\":{\"is\":[1]},");
    assertEquals(delivery, DeliveryDocument.read(newer));
  }

  @Test
  void an_attempt_of_which_an_older_version_wrote_no_name_has_none() {
    var named =
        ONE_OF_EACH.stream()
            .map(DeliveryDocument::of)
            .filter(d -> d.contains("\"named\""))
            .toList();
    assertFalse(named.isEmpty());
    for (var document : named) {
      var older = document.replaceAll("\"named\":\"[^\"]*\",", "");
      var read = DeliveryDocument.read(older);
      assertEquals(older, DeliveryDocument.of(read));
    }
  }

  @Test
  void an_expected_day_that_was_stored_before_years_had_bounds_is_overlooked() {
    var stored = DeliveryDocument.of(ONE_OF_EACH.getFirst());
    var old = stored.replace("2026-03-02T10:00:00+01:00", "9999-12-31");
    assertNotEquals(stored, old);
    var told = DeliveryDocument.read(old).progress().assignment().notification();
    var news = assertInstanceOf(Notification.ParcelNews.class, told);
    assertEquals(Optional.empty(), news.update().details().expected());
  }

  @Test
  void what_is_no_delivery_is_refused() {
    var good = DeliveryDocument.of(ONE_OF_EACH.getFirst());
    for (var broken :
        List.of(
            "",
            "null",
            "7",
            "[]",
            "{}",
            "{\"state\":\"RUNNING\"}",
            good.substring(0, good.length() - 1),
            good.replace("\"RUNNING\"", "\"FLYING\""),
            good.replace("\"RUNNING\"", "null"),
            good.replace("2026-03-02T10:00:00+01:00", "soon"),
            good.replace("\"PLANNED\"", "\"NOWHERE\""),
            good.replace("\"hops\":[", "\"hops\":[7,"),
            good.replace("\"updatedAt\":\"2026", "\"updatedAt\":\"soon"),
            good.replace("\"number\":7", "\"number\":\"7\""),
            good.replace("\"number\":7", "\"number\":7.5"),
            good.replace("\"lastChance\":true", "\"lastChance\":1"))) {
      assertThrows(RuntimeException.class, () -> DeliveryDocument.read(broken), broken);
    }
  }

  @Test
  void a_long_story_stays_far_below_the_400_kilobytes_of_an_item() {
    var longest =
        ONE_OF_EACH.stream().mapToInt(d -> DeliveryDocument.of(d).length()).max().orElseThrow();
    assertTrue(longest * 20 < 400_000, () -> longest + " characters");
  }

  private static Stream<Hop> hops() {
    return ONE_OF_EACH.stream().flatMap(d -> d.progress().hops().stream());
  }

  private static Stream<Attempt> attempts() {
    return hops().flatMap(hop -> hop.attempts().stream());
  }

  private static Set<Class<?>> classesOf(Collection<?> samples) {
    return samples.stream().map(Object::getClass).collect(Collectors.toSet());
  }

  /** Every class that implements a sealed type, through sealed types in between. */
  private static Set<Class<?>> concrete(Class<?> type) {
    if (!type.isSealed()) {
      return Set.of(type);
    }
    return Arrays.stream(type.getPermittedSubclasses())
        .flatMap(sub -> concrete(sub).stream())
        .collect(Collectors.toSet());
  }
}
