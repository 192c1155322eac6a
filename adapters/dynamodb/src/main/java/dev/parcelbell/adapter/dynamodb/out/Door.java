package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.adapter.dynamodb.wire.Attributes.optionalText;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.application.port.out.PortUnavailable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * The way one port goes to DynamoDB: turns the SDK's exceptions into the port's one, and tries
 * again where a retry is part of the promise.
 *
 * <p>The SDK sends a write again when its answer got lost. A transaction carries a token by which
 * DynamoDB knows it again; a conditional put carries a nonce by which it is known again here. So
 * neither is told that somebody else was faster when that somebody was itself.
 */
final class Door {
  private static final String NONCE = "written_by";
  private static final String CONDITION_FAILED = "ConditionalCheckFailed";
  private static final Set<String> BUSY =
      Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

  private final String port;
  private final DynamoDbClient dynamo;

  Door(String port, DynamoDbClient dynamo) {
    this.port = port;
    this.dynamo = dynamo;
  }

  String port() {
    return port;
  }

  DynamoDbClient dynamo() {
    return dynamo;
  }

  /** One call whose failure is an outage. An item that cannot be read is none: it stays so. */
  <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (SdkException down) {
      throw new PortUnavailable(port, down);
    }
  }

  /** The item at a key, as of every earlier write. */
  Optional<Map<String, AttributeValue>> get(String table, Map<String, AttributeValue> key) {
    var answer =
        call(() -> dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true)));
    return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
  }

  /** Makes a conditional update that is harmless to repeat; says whether its condition held. */
  boolean update(UpdateItemRequest request) {
    return whenNotBusy(
        () -> {
          try {
            dynamo.updateItem(request);
            return true;
          } catch (ConditionalCheckFailedException _) {
            return false;
          }
        });
  }

  /** Makes a conditional put, once; says whether its condition held. */
  boolean put(PutItemRequest.Builder request, Map<String, AttributeValue> item) {
    var nonce = UUID.randomUUID().toString();
    var signed = new HashMap<>(item);
    signed.put(NONCE, fromS(nonce));
    var put =
        request
            .item(signed)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return whenNotBusy(
        () -> {
          try {
            dynamo.putItem(put);
            return true;
          } catch (ConditionalCheckFailedException refused) {
            return refused.hasItem()
                && optionalText(refused.item(), NONCE).filter(nonce::equals).isPresent();
          }
        });
  }

  private boolean whenNotBusy(Supplier<Boolean> write) {
    var backoff = new Backoff();
    while (true) {
      try {
        return call(write);
      } catch (PortUnavailable down) {
        if (!(down.getCause() instanceof TransactionConflictException) || !backoff.mayRetry()) {
          throw down;
        }
        backoff.await(port);
      }
    }
  }

  /**
   * Writes all or nothing.
   *
   * @return the places of the items whose condition failed; nothing means that all was written
   */
  Set<Integer> write(List<TransactWriteItem> items) {
    var backoff = new Backoff();
    var token = UUID.randomUUID().toString();
    while (true) {
      try {
        String known = token;
        dynamo.transactWriteItems(tx -> tx.transactItems(items).clientRequestToken(known));
        return Set.of();
      } catch (TransactionCanceledException refused) {
        var failed = failedConditions(refused);
        if (!isBusy(refused) || !backoff.mayRetry()) {
          return orElseThrow(failed, refused);
        }
        token = UUID.randomUUID().toString(); // a cancelled transaction is over
      } catch (TransactionInProgressException busy) {
        if (!backoff.mayRetry()) {
          throw new PortUnavailable(port, busy);
        }
      } catch (SdkException down) {
        throw new PortUnavailable(port, down);
      }
      backoff.await(port);
    }
  }

  private Set<Integer> orElseThrow(Set<Integer> failed, TransactionCanceledException refused) {
    if (failed.isEmpty()) {
      throw new PortUnavailable(port, refused);
    }
    return failed;
  }

  private static boolean isBusy(TransactionCanceledException refused) {
    return refused.cancellationReasons().stream()
        .map(CancellationReason::code)
        .anyMatch(BUSY::contains);
  }

  private static Set<Integer> failedConditions(TransactionCanceledException refused) {
    var failed = new HashSet<Integer>();
    var reasons = refused.cancellationReasons();
    for (int i = 0; i < reasons.size(); i++) {
      if (CONDITION_FAILED.equals(reasons.get(i).code())) {
        failed.add(i);
      }
    }
    return failed;
  }
}
