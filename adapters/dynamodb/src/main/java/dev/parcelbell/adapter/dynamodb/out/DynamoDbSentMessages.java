package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.adapter.dynamodb.wire.Attributes.optionalText;
import static dev.parcelbell.adapter.dynamodb.wire.Attributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One reference row per message, under its reader. */
public final class DynamoDbSentMessages implements SentMessages {
  private static final Duration KEPT = Duration.ofDays(7);
  private static final String MID = "mid";
  private static final String ATTEMPT = "attempt";
  private static final String SENT_AT = "sent_at";
  private static final String CONFIRMED = "confirmed";

  private final Door door;
  private final String table;

  public DynamoDbSentMessages(DynamoDbClient dynamo, TableNames names) {
    this.door = new Door("sent messages", dynamo);
    this.table = names.references();
  }

  @Override
  public void remember(Psid person, Sent message, Instant now) {
    var end = now.plus(KEPT);
    var expression =
        new Expression()
            .set(SENT_AT, Attributes.moment(message.at()))
            .setOnce(Schema.SCHEMA, Schema.NUMBER)
            .setOnce(MID, fromS(message.mid()))
            .setOnce(CONFIRMED, fromS(message.confirmed().name()))
            .setOnce(References.VALID_UNTIL, Attributes.moment(end))
            .setOnce(References.EXPIRES_AT, Attributes.timeToLive(end));
    message.attempt().ifPresent(attempt -> expression.setOnce(ATTEMPT, fromS(attempt.wire())));
    update(
        References.sent(person, message.mid()),
        expression,
        "attribute_not_exists(#sent_at) OR #sent_at > :sent_at");
  }

  @Override
  public List<Sent> to(Psid person, Instant now) {
    var expression =
        new Expression()
            .name(References.REFERENCE)
            .name(References.VALID_UNTIL)
            .name(CONFIRMED)
            .value("person", fromS(References.sentTo(person)))
            .value("now", Attributes.moment(now))
            .value("read", fromS(ReceiptStatus.READ.name()));
    var query =
        QueryRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .keyConditionExpression("#reference = :person")
            .filterExpression("#valid_until > :now AND #confirmed <> :read")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build();
    return door.call(
        () ->
            door.dynamo().queryPaginator(query).items().stream()
                .map(DynamoDbSentMessages::read)
                .sorted(Comparator.comparing(Sent::at).thenComparing(Sent::mid))
                .toList());
  }

  private static Sent read(Map<String, AttributeValue> item) {
    Schema.checked(item);
    try {
      return new Sent(
          text(item, MID),
          optionalText(item, ATTEMPT).map(DynamoDbSentMessages::attempt),
          Attributes.moment(item, SENT_AT),
          ReceiptStatus.valueOf(text(item, CONFIRMED)));
    } catch (IllegalArgumentException _) {
      throw new Unreadable(CONFIRMED);
    }
  }

  private static AttemptId attempt(String wire) {
    return AttemptId.parse(wire).orElseThrow(() -> new Unreadable(ATTEMPT));
  }

  @Override
  public void confirm(Psid person, String mid, ReceiptStatus status) {
    var lower = Arrays.stream(ReceiptStatus.values()).filter(s -> s.compareTo(status) < 0).toList();
    if (lower.isEmpty()) {
      return; // nothing is below the first status
    }
    var expression = new Expression().set(CONFIRMED, fromS(status.name()));
    lower.forEach(known -> expression.value(known.name(), fromS(known.name())));
    var names = lower.stream().map(known -> ":" + known.name()).toList();
    update(
        References.sent(person, mid),
        expression,
        "#confirmed IN (" + String.join(", ", names) + ")");
  }

  /** A refused update changes nothing because nothing has to be changed. */
  private void update(References.Place place, Expression expression, String condition) {
    door.update(
        UpdateItemRequest.builder()
            .tableName(table)
            .key(place.key())
            .updateExpression(expression.update())
            .conditionExpression(condition)
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build());
  }
}
