package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.application.port.out.Conversations;
import dev.parcelbell.application.testkit.ConversationsContract;
import java.time.InstantSource;

class DynamoDbConversationsTest extends ConversationsContract {
  @Override
  protected Conversations emptyStore() {
    return LocalTables.fresh(InstantSource.system()).conversations();
  }
}
