package dev.parcelbell.adapter.dynamodb.wire;

import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Values that other programs write beside a parcel's status. An empty text is as good as none. What
 * is no such value makes the item unreadable; what is one and cannot be meant counts as left out.
 */
final class Foreign {
  /** Years have four digits, as in RFC 3339. What is beyond them could not be read back. */
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private Foreign() {}

  static Optional<String> text(Map<String, AttributeValue> item, String name) {
    return Attributes.optionalText(item, name).filter(text -> !text.isEmpty());
  }

  /**
   * A text, cut to so many UTF-16 code units between two characters. Halves of characters are left
   * out.
   */
  static Optional<String> text(Map<String, AttributeValue> item, String name, int lengthMax) {
    var whole = new StringBuilder();
    text(item, name)
        .orElse("")
        .codePoints()
        .filter(character -> Character.getType(character) != Character.SURROGATE)
        .takeWhile(character -> whole.length() + Character.charCount(character) <= lengthMax)
        .forEachOrdered(whole::appendCodePoint);
    return Optional.of(whole.toString()).filter(text -> !text.isEmpty());
  }

  /** A date and time with an offset, which need not be Z. */
  static Optional<Instant> moment(Map<String, AttributeValue> item, String name) {
    return text(item, name)
        .map(iso -> moment(iso, name))
        .filter(at -> !at.isBefore(FIRST) && !at.isAfter(LAST));
  }

  private static Instant moment(String iso, String name) {
    try {
      return OffsetDateTime.parse(iso).toInstant();
    } catch (DateTimeException _) {
      throw new Unreadable(name);
    }
  }

  static Optional<ExpectedDelivery> expected(Map<String, AttributeValue> item, String name) {
    var iso = text(item, name);
    if (iso.filter(text -> !ExpectedDelivery.isIso(text)).isPresent()) {
      throw new Unreadable(name);
    }
    return iso.flatMap(ExpectedDelivery::parse);
  }
}
