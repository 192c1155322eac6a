package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.Wish;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How what a customer said about channels lies in the customer's item. Two attributes, so that
 * whoever knows only the first, an earlier version or another program, still reads and writes it
 * right.
 */
final class WishAttributes {
  /**
   * The names of the channels on which the customer wants nothing. A list, because DynamoDB has no
   * empty sets.
   */
  private static final String OPT_OUTS = "opt_outs";

  /** When the customer last spoke of each channel; for a stop the channel is in the list too. */
  private static final String WISHED_AT = "wished_at";

  private WishAttributes() {}

  static Map<String, Optional<AttributeValue>> of(Customer customer) {
    var stopped =
        customer.optOuts().stream().map(Channel::name).sorted().map(AttributeValue::fromS).toList();
    var times = new HashMap<String, AttributeValue>();
    customer
        .wishes()
        .forEach((channel, wish) -> times.put(channel.name(), Attributes.moment(wish.saidAt())));
    return Map.of(
        OPT_OUTS, stopped.isEmpty() ? Optional.empty() : Optional.of(fromL(stopped)),
        WISHED_AT, times.isEmpty() ? Optional.empty() : Optional.of(fromM(times)));
  }

  /** An opt-out without a time was said before times were kept: anything said since is newer. */
  static Map<Channel, Wish> read(Map<String, AttributeValue> item) {
    var wishes = new EnumMap<Channel, Wish>(Channel.class);
    var times = Attributes.optionalMap(item, WISHED_AT).orElse(Map.of());
    for (var name : times.keySet()) {
      wishes.put(Channel.valueOf(name), new Wish.Start(Attributes.moment(times, name)));
    }
    for (var value : Attributes.optionalList(item, OPT_OUTS).orElse(List.of())) {
      var name = Optional.ofNullable(value.s()).orElseThrow(() -> new Unreadable(OPT_OUTS));
      var said = Optional.ofNullable(wishes.get(Channel.valueOf(name)));
      var at = said.map(Wish::saidAt).orElse(Instant.EPOCH);
      wishes.put(Channel.valueOf(name), new Wish.Stop(at));
    }
    return wishes;
  }
}
