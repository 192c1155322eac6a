package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Conversations;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.conversation.Conversation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Two attributes of the person's item, whose others they leave alone, and one reference row per
 * answered event; written together.
 */
public final class DynamoDbConversations implements Conversations {
  private static final String CONVERSATION = "conversation";
  private static final String VERSION = "conversation_version";
  private static final int EVENT = 0;

  private final Door door;
  private final TableNames names;

  public DynamoDbConversations(DynamoDbClient dynamo, TableNames names) {
    this.door = new Door("conversations", dynamo);
    this.names = names;
  }

  @Override
  public Versioned<Conversation> find(Address person) {
    return door.get(names.people(), PersonKey.of(person))
        .filter(item -> item.containsKey(CONVERSATION))
        .map(DynamoDbConversations::read)
        .orElse(new Versioned<>(Conversation.NEW, Versioned.NEVER_WRITTEN));
  }

  private static Versioned<Conversation> read(Map<String, AttributeValue> item) {
    var document = Attributes.text(Schema.checked(item), CONVERSATION);
    long version = Attributes.number(item, VERSION);
    try {
      return new Versioned<>(ConversationDocument.read(document), version);
    } catch (RuntimeException _) {
      throw new Unreadable(CONVERSATION);
    }
  }

  @Override
  public boolean isAnswered(String event, Instant now) {
    return door.get(names.references(), References.event(event).key())
        .filter(row -> ExpiringRow.counts(row, now))
        .isPresent();
  }

  @Override
  public Commit commit(Address person, Conversation next, long seenVersion, Answered answered) {
    var failed = door.write(List.of(note(answered), remember(person, next, seenVersion)));
    if (failed.isEmpty()) {
      return Commit.DONE;
    }
    return failed.contains(EVENT) ? Commit.ANSWERED_BEFORE : Commit.OUTDATED;
  }

  private TransactWriteItem note(Answered answered) {
    return ExpiringRow.take(
        names.references(),
        References.event(answered.event()),
        Map.of(),
        answered.now(),
        answered.until());
  }

  private TransactWriteItem remember(Address person, Conversation next, long seenVersion) {
    var expression =
        new Expression()
            .set(CONVERSATION, fromS(ConversationDocument.of(next)))
            .set(Schema.SCHEMA, Schema.NUMBER);
    var update =
        Update.builder()
            .tableName(names.people())
            .key(PersonKey.of(person))
            .conditionExpression(VersionCheck.in(expression, VERSION, seenVersion))
            .updateExpression(expression.update())
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build();
    return TransactWriteItem.builder().update(update).build();
  }
}
