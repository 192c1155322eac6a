package dev.parcelbell.adapter.sqs.wire;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/**
 * The three batch requests. SQS answers 200 although entries failed, so each entry is looked for in
 * the answer: it succeeded only when the answer says so.
 */
record BatchCalls(SqsClient sqs, QueueUrls urls) {
  record Hiding(String receiptHandle, int seconds) {}

  Map<Integer, RuntimeException> send(String queue, List<Outgoing> batch) {
    var entries = numbered(batch.size(), i -> entry(batch.get(i)).id(Integer.toString(i)).build());
    var url = urls.of(queue);
    var answer = sqs.sendMessageBatch(send -> send.queueUrl(url).entries(entries));
    return failures(
        batch.size(),
        answer.successful().stream().map(SendMessageBatchResultEntry::id),
        answer.failed());
  }

  /** A queue that keeps an order takes no delay of single messages. */
  private static SendMessageBatchRequestEntry.Builder entry(Outgoing message) {
    var entry = SendMessageBatchRequestEntry.builder().messageBody(message.body());
    return message
        .place()
        .map(place -> entry.messageGroupId(place.group()).messageDeduplicationId(place.once()))
        .orElseGet(() -> entry.delaySeconds(message.delaySeconds()));
  }

  Map<Integer, RuntimeException> delete(String queue, List<String> receiptHandles) {
    var entries =
        numbered(
            receiptHandles.size(),
            i ->
                DeleteMessageBatchRequestEntry.builder()
                    .id(Integer.toString(i))
                    .receiptHandle(receiptHandles.get(i))
                    .build());
    var url = urls.of(queue);
    var answer = sqs.deleteMessageBatch(delete -> delete.queueUrl(url).entries(entries));
    return failures(
        receiptHandles.size(),
        answer.successful().stream().map(DeleteMessageBatchResultEntry::id),
        answer.failed());
  }

  Map<Integer, RuntimeException> hide(String queue, List<Hiding> batch) {
    var entries =
        numbered(
            batch.size(),
            i ->
                ChangeMessageVisibilityBatchRequestEntry.builder()
                    .id(Integer.toString(i))
                    .receiptHandle(batch.get(i).receiptHandle())
                    .visibilityTimeout(batch.get(i).seconds())
                    .build());
    var url = urls.of(queue);
    var answer = sqs.changeMessageVisibilityBatch(hide -> hide.queueUrl(url).entries(entries));
    return failures(
        batch.size(),
        answer.successful().stream().map(ChangeMessageVisibilityBatchResultEntry::id),
        answer.failed());
  }

  private static <T> List<T> numbered(int count, IntFunction<T> entry) {
    return IntStream.range(0, count).mapToObj(entry).toList();
  }

  private static Map<Integer, RuntimeException> failures(
      int count, Stream<String> successful, List<BatchResultErrorEntry> failed) {
    var succeeded = successful.collect(toSet());
    var reasons = failed.stream().collect(toMap(BatchResultErrorEntry::id, Refusal::of));
    return IntStream.range(0, count)
        .boxed()
        .filter(place -> !succeeded.contains(place.toString()))
        .collect(
            toMap(
                identity(), place -> reasons.getOrDefault(place.toString(), Refusal.unanswered())));
  }
}
