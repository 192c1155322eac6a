package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.application.testkit.ChannelStatesContract;
import java.time.InstantSource;
import java.util.Set;

class DynamoDbChannelStatesTest extends ChannelStatesContract {
  @Override
  protected Fixture nothingPaused() {
    var stores = LocalTables.fresh(InstantSource.system());
    return new Fixture(stores.channelStates(), stores.channelStates());
  }

  @Override
  protected Set<Difference> differences() {
    return Set.of(Difference.OTHERS_HEAR_LATER);
  }
}
