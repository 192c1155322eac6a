package dev.parcelbell.adapter.dynamodb.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BatchGetTest {
  private static final int ITEMS = 50;

  /** DynamoDB reads at most 16 MB at once, with what is then left out of the answer. */
  @Test
  void what_one_request_leaves_over_is_asked_for_by_the_next() {
    var network = new LosesAnswers();
    try (var client = network.client()) {
      var table = LocalTables.fresh(InstantSource.system()).names().people();
      var keys = IntStream.range(0, ITEMS).mapToObj(BatchGetTest::key).toList();
      for (var key : keys) {
        var item = Map.of(PersonKey.USER_ID, id(key), "blob", fromS("x".repeat(390_000)));
        client.putItem(put -> put.tableName(table).item(item));
      }
      network.requests();
      var found =
          BatchGet.items(
              new Door("people", client),
              table,
              keys,
              read -> read.projectionExpression(PersonKey.USER_ID));
      assertEquals(ITEMS, found.size());
      assertEquals(new HashSet<>(keys), new HashSet<>(found));
      assertTrue(network.requests() > 1, "nothing was left over");
    }
  }

  @Test
  void nothing_is_asked_for_when_nothing_is_wanted() {
    var network = new LosesAnswers();
    try (var client = network.client()) {
      var door = new Door("people", client);
      assertEquals(List.of(), BatchGet.items(door, "no-such-table", List.of(), _ -> {}));
      assertEquals(0, network.requests());
    }
  }

  private static Map<String, AttributeValue> key(int number) {
    return Map.of(PersonKey.USER_ID, fromS("messenger/" + number));
  }

  private static AttributeValue id(Map<String, AttributeValue> key) {
    return key.values().iterator().next();
  }
}
