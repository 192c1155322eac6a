package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.application.port.out.ReplyClaims;
import dev.parcelbell.application.testkit.ReplyClaimsContract;
import java.time.InstantSource;

class DynamoDbReplyClaimsTest extends ReplyClaimsContract {
  @Override
  protected ReplyClaims emptyStore() {
    return LocalTables.fresh(InstantSource.system()).replyClaims();
  }
}
