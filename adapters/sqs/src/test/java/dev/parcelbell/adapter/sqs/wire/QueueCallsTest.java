package dev.parcelbell.adapter.sqs.wire;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.sqs.FakeSqs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SqsException;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(20)
class QueueCallsTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(30);

  private final FakeSqs sqs = new FakeSqs();

  private QueueCalls calls(Duration linger) {
    return new QueueCalls(sqs, QueueSettings.defaults().withLingers(linger, linger));
  }

  private static List<Future<?>> atOnce(int count, IntConsumer call) throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return IntStream.range(0, count)
          .<Future<?>>mapToObj(i -> threads.submit(() -> call.accept(i)))
          .toList();
    }
  }

  private List<Integer> batchSizes() {
    return sqs.requests(DeleteMessageBatchRequest.class)
        .map(batch -> batch.entries().size())
        .toList();
  }

  @Test
  void ten_calls_make_one_request_and_wait_for_nobody() throws Exception {
    var calls = calls(LONG);

    for (var done : atOnce(10, i -> calls.delete("events", "r" + i))) {
      done.get();
    }

    assertEquals(List.of(10), batchSizes());
  }

  @Test
  void no_request_has_more_than_ten_entries_and_none_is_left_out() throws Exception {
    var calls = calls(SHORT);

    for (var done : atOnce(33, i -> calls.delete("events", "r" + i))) {
      done.get();
    }

    assertTrue(batchSizes().stream().allMatch(size -> size <= 10), batchSizes()::toString);
    assertEquals(33, batchSizes().stream().mapToInt(size -> size).sum());
  }

  @Test
  void a_lone_call_does_not_wait_for_others_for_ever() {
    calls(SHORT).delete("events", "r");

    assertEquals(List.of(1), batchSizes());
  }

  @Test
  void calls_to_different_queues_share_nothing() throws Exception {
    var calls = calls(SHORT);

    for (var done : atOnce(4, i -> calls.delete(QueueName.lane(i), "r"))) {
      done.get();
    }

    assertEquals(List.of(1, 1, 1, 1), batchSizes());
  }

  @Test
  void no_request_has_more_than_a_mebibyte() throws Exception {
    var calls = calls(SHORT);
    var body = "é".repeat(180_000);

    for (var done : atOnce(4, _ -> calls.send("webhook", new Outgoing(body, 0)))) {
      done.get();
    }

    var sizes =
        sqs.requests(SendMessageBatchRequest.class).map(batch -> batch.entries().size()).toList();
    assertTrue(sizes.stream().allMatch(size -> size <= 2), sizes::toString);
    assertEquals(4, sizes.stream().mapToInt(size -> size).sum());
  }

  @Test
  void an_entry_that_fails_fails_its_own_caller_and_nobody_else() throws Exception {
    sqs.failing =
        receipt ->
            receipt.equals("r3") || receipt.equals("r7")
                ? Optional.of(FakeSqs.failure("InternalError", "of " + receipt))
                : Optional.empty();
    var calls = calls(LONG);

    var results = atOnce(10, i -> calls.delete("events", "r" + i));

    var failed = new TreeSet<String>();
    for (int i = 0; i < 10; i++) {
      try {
        results.get(i).get();
      } catch (ExecutionException failure) {
        failed.add(i + " " + failure.getMessage());
      }
    }
    assertEquals(List.of(10), batchSizes());
    assertEquals(2, failed.size(), failed::toString);
    assertTrue(failed.first().matches("3 .*InternalError: of r3.*"), failed::toString);
    assertTrue(failed.last().matches("7 .*InternalError: of r7.*"), failed::toString);
  }

  @Test
  void an_entry_that_the_answer_leaves_out_has_failed() {
    sqs.failing = _ -> Optional.of(FakeSqs.failure("", "").toBuilder().code(null).build());

    assertThrows(SqsException.class, () -> calls(SHORT).send("events", new Outgoing("body", 0)));
  }

  @Test
  void a_request_that_fails_fails_all_its_callers() throws Exception {
    sqs.down = Optional.of(SdkClientException.create("no connection"));
    var calls = calls(LONG);

    for (var result : atOnce(10, i -> calls.delete("events", "r" + i))) {
      var failure = assertThrows(ExecutionException.class, result::get);
      assertInstanceOf(SdkClientException.class, failure.getCause());
    }
    assertEquals(List.of(10), batchSizes());
  }

  @Test
  void after_a_failure_the_next_call_is_made_as_ever() {
    var calls = calls(SHORT);
    sqs.down = Optional.of(SdkClientException.create("no connection"));
    assertThrows(SdkClientException.class, () -> calls.delete("events", "r"));

    sqs.down = Optional.empty();

    assertDoesNotThrow(() -> calls.delete("events", "r"));
  }

  @Test
  void a_spent_handle_is_no_error_however_sqs_calls_it() {
    for (var code :
        List.of(
            "ReceiptHandleIsInvalid",
            "AWS.SimpleQueueService.MessageNotInflight",
            "MessageNotInflight",
            "InvalidParameterValue")) {
      sqs.failing =
          _ -> Optional.of(FakeSqs.failure(code, "Reason: The receipt handle has expired."));

      assertDoesNotThrow(() -> calls(SHORT).delete("events", "r"), code);
      assertDoesNotThrow(() -> calls(SHORT).hide("events", "r", LONG), code);

      sqs.failing = _ -> Optional.empty();
      sqs.down = Optional.of(FakeSqs.exception(code, "The receipt handle has expired."));
      assertDoesNotThrow(() -> calls(SHORT).delete("events", "r"), code);
      sqs.down = Optional.empty();
    }
  }

  @Test
  void hiding_for_more_than_twelve_hours_in_all_is_the_callers_mistake() {
    sqs.failing =
        _ ->
            Optional.of(
                FakeSqs.failure(
                    "InvalidParameterValue",
                    "Value 43200 for parameter VisibilityTimeout is invalid. Reason: Total"
                        + " VisibilityTimeout for the message is beyond the limit [43200"
                        + " seconds]"));

    assertThrows(IllegalArgumentException.class, () -> calls(SHORT).hide("events", "r", LONG));
  }

  @Test
  void an_interrupted_caller_does_its_duty_and_stays_interrupted() throws Exception {
    Callable<Boolean> work =
        () -> {
          Thread.currentThread().interrupt();
          calls(LONG).delete("events", "r");
          return Thread.interrupted();
        };

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertTrue(threads.submit(work).get());
    }
    assertEquals(List.of(1), batchSizes());
  }

  @Test
  void a_dead_letter_is_put_aside_before_it_is_deleted() {
    calls(SHORT).bury(QueueName.lane(3), "body", Optional.empty(), "why\n\u0000 not", "r");

    var put = (SendMessageRequest) sqs.requests.getFirst();
    assertEquals("http://sqs/parcelbell-tickets-dead", put.queueUrl());
    assertEquals("why?? not", reasonOf(put));
    var deleted = (DeleteMessageBatchRequest) sqs.requests.getLast();
    assertEquals("http://sqs/parcelbell-tickets-3", deleted.queueUrl());
  }

  private static String reasonOf(SendMessageRequest request) {
    var reason = request.messageAttributes().get(QueueCalls.REASON);
    return reason == null ? "" : reason.stringValue();
  }

  @Test
  void what_could_not_be_put_aside_is_not_deleted() {
    sqs.down = Optional.of(SdkClientException.create("no connection"));

    assertThrows(
        SdkClientException.class,
        () -> calls(SHORT).bury("events", "body", Optional.empty(), "why", "r"));
    assertEquals(List.of(), batchSizes());
  }
}
