package dev.parcelbell.adapter.dynamodb.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.PortUnavailable;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What DynamoDB Local never says, because it does one thing after the other. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorTest {
  private final Deque<RuntimeException> answers = new ArrayDeque<>();
  private final List<String> tokens = new ArrayList<>();
  private final Door door = new Door("deliveries", scripted());

  /** Answers with the next exception, and with success when there is none left. */
  private DynamoDbClient scripted() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (_, method, arguments) -> {
              if (arguments[0] instanceof Consumer<?> fill) {
                tokens.add(tokenOf(fill));
              }
              if (!answers.isEmpty()) {
                throw answers.pop();
              }
              return method.getName().equals("putItem")
                  ? PutItemResponse.builder().build()
                  : TransactWriteItemsResponse.builder().build();
            });
  }

  @SuppressWarnings("unchecked") // the only consumer that Door passes
  private static String tokenOf(Consumer<?> fill) {
    var request = TransactWriteItemsRequest.builder();
    ((Consumer<TransactWriteItemsRequest.Builder>) fill).accept(request);
    return request.build().clientRequestToken();
  }

  private static RuntimeException cancelled(String... codes) {
    var reasons =
        Arrays.stream(codes).map(code -> CancellationReason.builder().code(code).build()).toList();
    return TransactionCanceledException.builder().cancellationReasons(reasons).build();
  }

  private Set<Integer> write() {
    return door.write(List.of());
  }

  @Test
  void a_conflict_is_no_outage_and_is_tried_again_as_another_transaction() {
    answers.add(cancelled("None", "TransactionConflict"));
    answers.add(cancelled("ThrottlingError", "None"));
    assertEquals(Set.of(), write());
    assertEquals(3, new HashSet<>(tokens).size());
  }

  @Test
  void a_transaction_in_progress_is_our_own_and_is_asked_for_again() {
    answers.add(TransactionInProgressException.builder().build());
    answers.add(TransactionInProgressException.builder().build());
    assertEquals(Set.of(), write());
    assertEquals(3, tokens.size());
    assertEquals(1, new HashSet<>(tokens).size());
  }

  @Test
  void the_places_of_failed_conditions_are_told() {
    answers.add(cancelled("None", "ConditionalCheckFailed", "ConditionalCheckFailed"));
    assertEquals(Set.of(1, 2), write());
  }

  @Test
  void a_failed_condition_beside_a_conflict_is_looked_at_again() {
    answers.add(cancelled("TransactionConflict", "ConditionalCheckFailed"));
    answers.add(cancelled("ConditionalCheckFailed", "ConditionalCheckFailed"));
    assertEquals(Set.of(0, 1), write());
  }

  @Test
  void a_conflict_that_does_not_end_is_an_outage() {
    for (int i = 0; i < 100; i++) {
      answers.add(cancelled("TransactionConflict", "None"));
    }
    assertThrows(PortUnavailable.class, this::write);
    assertTrue(tokens.size() > 3 && tokens.size() < 50, tokens::toString);
  }

  @Test
  void a_reason_that_nobody_knows_is_an_outage() {
    answers.add(cancelled("ValidationError", "None"));
    assertThrows(PortUnavailable.class, this::write);
    assertEquals(1, tokens.size());
  }

  @Test
  void an_unreachable_table_is_an_outage() {
    answers.add(SdkClientException.create("connection refused"));
    var down = assertThrows(PortUnavailable.class, this::write);
    assertEquals("deliveries is unavailable", down.getMessage());
  }

  @Test
  void a_put_in_conflict_with_a_transaction_is_tried_again() {
    answers.add(TransactionConflictException.builder().build());
    answers.add(TransactionConflictException.builder().build());
    assertTrue(door.put(PutItemRequest.builder(), Map.of()));
  }

  @Test
  void a_put_whose_condition_fails_against_nothing_was_refused() {
    answers.add(ConditionalCheckFailedException.builder().build());
    assertEquals(false, door.put(PutItemRequest.builder(), Map.of()));
  }
}
