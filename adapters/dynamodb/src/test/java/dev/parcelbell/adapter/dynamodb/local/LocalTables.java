package dev.parcelbell.adapter.dynamodb.local;

import dev.parcelbell.adapter.dynamodb.out.DynamoDbStores;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Fresh tables on the shared DynamoDB Local. */
public final class LocalTables {
  private static final AtomicInteger SETS = new AtomicInteger();

  private LocalTables() {}

  /** Names that nobody has used; nothing is made. */
  public static TableNames freshNames() {
    return TableNames.withPrefix("t" + SETS.incrementAndGet() + "-");
  }

  /** Every store over tables of its own. */
  public static DynamoDbStores fresh(InstantSource clock) {
    var stores = new DynamoDbStores(client(), freshNames(), clock);
    stores.tables().create();
    return stores;
  }

  /** A client that ends with the process. */
  public static DynamoDbClient client() {
    return Shared.CLIENT;
  }

  private static final class Shared {
    static final DynamoDbClient CLIENT = DynamoDbLocal.shared().client();
  }
}
