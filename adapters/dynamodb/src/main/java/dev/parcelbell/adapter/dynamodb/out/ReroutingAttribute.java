package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.domain.parcel.Rerouting;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a wish lies in the item of its parcel: a map with a number of its own form, because the rest
 * of the item may be another program's.
 */
final class ReroutingAttribute {
  static final String REROUTING = "rerouting";
  static final String WISHED_AT = "wished_at";
  private static final String KEY = "key";
  private static final String PLACE = "place";
  private static final String DAY = "day";
  private static final String TIME_OF_DAY = "time_of_day";

  private ReroutingAttribute() {}

  static AttributeValue of(Rerouting wish) {
    var map = new HashMap<String, AttributeValue>();
    map.put(Schema.SCHEMA, Schema.NUMBER);
    map.put(KEY, fromS(wish.key()));
    wish.place().ifPresent(place -> map.put(PLACE, fromS(place)));
    wish.day().ifPresent(day -> map.put(DAY, fromS(day.toString())));
    wish.timeOfDay().ifPresent(part -> map.put(TIME_OF_DAY, fromS(part)));
    map.put(WISHED_AT, Attributes.moment(wish.wishedAt()));
    return fromM(map);
  }

  /**
   * @throws Unreadable for what is no wish
   */
  static Optional<Rerouting> read(Map<String, AttributeValue> item) {
    return Attributes.optionalMap(item, REROUTING)
        .map(Schema::checked)
        .map(
            map ->
                new Rerouting(
                    Attributes.text(map, KEY),
                    Attributes.optionalText(map, PLACE),
                    Attributes.optionalText(map, DAY).map(ReroutingAttribute::day),
                    Attributes.optionalText(map, TIME_OF_DAY),
                    Attributes.moment(map, WISHED_AT)));
  }

  private static LocalDate day(String iso) {
    try {
      return LocalDate.parse(iso);
    } catch (DateTimeException _) {
      throw new Unreadable(DAY);
    }
  }
}
