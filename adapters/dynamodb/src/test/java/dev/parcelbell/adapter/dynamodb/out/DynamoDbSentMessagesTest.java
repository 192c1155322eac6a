package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.application.testkit.SentMessagesContract;
import java.time.InstantSource;

class DynamoDbSentMessagesTest extends SentMessagesContract {
  @Override
  protected SentMessages emptyStore() {
    return LocalTables.fresh(InstantSource.system()).sentMessages();
  }
}
