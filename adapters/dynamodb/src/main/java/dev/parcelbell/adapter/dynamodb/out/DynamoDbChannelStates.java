package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One reference row per paused channel. What was read is believed for a few seconds, because it is
 * asked before every attempt; what this process said itself it knows at once.
 */
public final class DynamoDbChannelStates implements ChannelStates {
  private static final String UNTIL = "until";
  private static final String WHY = "why";

  private record Known(Instant asOf, Map<Channel, Instant> until) {}

  private final Door door;
  private final String table;
  private final Duration believed;
  private Optional<Known> known = Optional.empty();

  /**
   * @param believed how long to go on with what was read; a few seconds
   */
  public DynamoDbChannelStates(DynamoDbClient dynamo, TableNames names, Duration believed) {
    this.door = new Door("channel states", dynamo);
    this.table = names.references();
    this.believed = believed;
  }

  @Override
  public synchronized Map<Channel, Reason> paused(Instant now) {
    var fresh = known.filter(k -> isBelieved(k, now)).orElseGet(() -> new Known(now, read()));
    known = Optional.of(fresh);
    var paused = new EnumMap<Channel, Reason>(Channel.class);
    fresh
        .until()
        .forEach(
            (channel, end) -> {
              if (now.isBefore(end)) {
                paused.put(channel, Reason.CHANNEL_PAUSED);
              }
            });
    return paused;
  }

  private boolean isBelieved(Known what, Instant now) {
    return Duration.between(what.asOf(), now).abs().compareTo(believed) < 0;
  }

  private Map<Channel, Instant> read() {
    var expression =
        new Expression().name(References.REFERENCE).value("all", fromS(References.CHANNELS));
    var query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("#reference = :all")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build();
    return door.call(
        () -> {
          var until = new EnumMap<Channel, Instant>(Channel.class);
          for (var item : door.dynamo().query(query).items()) {
            named(Attributes.text(item, References.SORT))
                .ifPresent(
                    channel -> until.put(channel, Attributes.moment(Schema.checked(item), UNTIL)));
          }
          return until;
        });
  }

  /** A newer version may know channels that this one does not use. */
  private static Optional<Channel> named(String name) {
    for (var channel : Channel.values()) {
      if (channel.name().equals(name)) {
        return Optional.of(channel);
      }
    }
    return Optional.empty();
  }

  @Override
  public synchronized void pause(Channel channel, Reason why, Instant until) {
    var expression =
        new Expression()
            .set(UNTIL, Attributes.moment(until))
            .set(Schema.SCHEMA, Schema.NUMBER)
            .set(WHY, fromS(why.name()))
            .set(References.EXPIRES_AT, Attributes.timeToLive(until));
    known = Optional.empty();
    // Refused means that a longer pause is known.
    door.update(
        UpdateItemRequest.builder()
            .tableName(table)
            .key(References.channel(channel.name()).key())
            .updateExpression(expression.update())
            .conditionExpression("attribute_not_exists(#until) OR #until < :until")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build());
  }

  @Override
  public synchronized void resume(Channel channel) {
    known = Optional.empty();
    var key = References.channel(channel.name()).key();
    door.call(() -> door.dynamo().deleteItem(delete -> delete.tableName(table).key(key)));
  }
}
