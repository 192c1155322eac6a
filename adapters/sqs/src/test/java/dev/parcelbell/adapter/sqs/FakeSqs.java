package dev.parcelbell.adapter.sqs;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResponse;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueUrlResponse;
import software.amazon.awssdk.services.sqs.model.ListQueuesRequest;
import software.amazon.awssdk.services.sqs.model.ListQueuesResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * An SQS that answers what a test wants to hear: batches whose entries fail, requests that fail,
 * and receivings in a given order.
 */
public final class FakeSqs implements SqsClient {
  /** Of every queue. */
  public static final String ARN = "arn:aws:sqs:eu-central-1:123456789012:queue";

  /** The sizes of the batches and everything else that was asked, in order. */
  public final List<Object> requests = new CopyOnWriteArrayList<>();

  /** What the next receivings bring; after that nothing comes. */
  public final BlockingQueue<List<Message>> deliveries = new LinkedBlockingQueue<>();

  /** What every receiving brings, when it is set; else it is {@link #deliveries}. */
  public volatile Optional<Supplier<List<Message>>> received = Optional.empty();

  /** What an entry of a batch fails with, by its body or receipt handle. */
  public volatile Function<String, Optional<BatchResultErrorEntry>> failing = _ -> Optional.empty();

  /** Nobody is ever told which queues there are. */
  public final AtomicInteger lanesAskedFor = new AtomicInteger();

  /** What whole requests fail with. */
  public volatile Optional<RuntimeException> down = Optional.empty();

  public static Message message(String body, int receives) {
    return Message.builder()
        .messageId("id-" + body)
        .body(body)
        .receiptHandle("receipt-" + body)
        .attributes(
            Map.of(
                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                Integer.toString(receives),
                MessageSystemAttributeName.SENT_TIMESTAMP,
                "1790000000000"))
        .build();
  }

  public static BatchResultErrorEntry failure(String code, String message) {
    return BatchResultErrorEntry.builder().code(code).message(message).senderFault(true).build();
  }

  public static SqsException exception(String code, String message) {
    return (SqsException)
        SqsException.builder()
            .message(message)
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
            .build();
  }

  public <T> Stream<T> requests(Class<T> type) {
    return requests.stream().filter(type::isInstance).map(type::cast);
  }

  private void begin(Object request) {
    requests.add(request);
    down.ifPresent(
        failure -> {
          throw failure;
        });
  }

  @Override
  public GetQueueUrlResponse getQueueUrl(GetQueueUrlRequest request) {
    return GetQueueUrlResponse.builder().queueUrl("http://sqs/" + request.queueName()).build();
  }

  @Override
  public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
    return GetQueueAttributesResponse.builder()
        .attributes(Map.of(QueueAttributeName.QUEUE_ARN, ARN))
        .build();
  }

  @Override
  public SetQueueAttributesResponse setQueueAttributes(SetQueueAttributesRequest request) {
    begin(request);
    return SetQueueAttributesResponse.builder().build();
  }

  @Override
  public ListQueuesResponse listQueues(ListQueuesRequest request) {
    lanesAskedFor.incrementAndGet();
    throw exception("AccessDenied", "not allowed");
  }

  @Override
  public SendMessageResponse sendMessage(SendMessageRequest request) {
    begin(request);
    return SendMessageResponse.builder().messageId("id").build();
  }

  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
    begin(request);
    var failed = new ArrayList<BatchResultErrorEntry>();
    var successful =
        request.entries().stream()
            .filter(entry -> succeeds(entry.id(), entry.messageBody(), failed))
            .map(entry -> entry.id())
            .toList();
    return SendMessageBatchResponse.builder()
        .failed(failed)
        .successful(
            successful.stream()
                .map(id -> SendMessageBatchResultEntry.builder().id(id).build())
                .toList())
        .build();
  }

  @Override
  public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
    begin(request);
    var failed = new ArrayList<BatchResultErrorEntry>();
    var successful =
        request.entries().stream()
            .filter(entry -> succeeds(entry.id(), entry.receiptHandle(), failed))
            .map(entry -> entry.id())
            .toList();
    return DeleteMessageBatchResponse.builder()
        .failed(failed)
        .successful(
            successful.stream()
                .map(id -> DeleteMessageBatchResultEntry.builder().id(id).build())
                .toList())
        .build();
  }

  @Override
  public ChangeMessageVisibilityBatchResponse changeMessageVisibilityBatch(
      ChangeMessageVisibilityBatchRequest request) {
    begin(request);
    var failed = new ArrayList<BatchResultErrorEntry>();
    var successful =
        request.entries().stream()
            .filter(entry -> succeeds(entry.id(), entry.receiptHandle(), failed))
            .map(entry -> entry.id())
            .toList();
    return ChangeMessageVisibilityBatchResponse.builder()
        .failed(failed)
        .successful(
            successful.stream()
                .map(id -> ChangeMessageVisibilityBatchResultEntry.builder().id(id).build())
                .toList())
        .build();
  }

  private boolean succeeds(String id, String what, List<BatchResultErrorEntry> failed) {
    var failure = failing.apply(what);
    // an entry whose failure has no code is left out of the answer altogether
    failure
        .filter(entry -> entry.code() != null)
        .ifPresent(entry -> failed.add(entry.toBuilder().id(id).build()));
    return failure.isEmpty();
  }

  /** Waits a moment for something to come, as a long poll does, and may bring more than asked. */
  @Override
  public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
    begin(request);
    if (received.isPresent()) {
      return ReceiveMessageResponse.builder().messages(received.get().get()).build();
    }
    try {
      var come = deliveries.poll(20, MILLISECONDS);
      return ReceiveMessageResponse.builder().messages(come == null ? List.of() : come).build();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public String serviceName() {
    return "sqs";
  }

  @Override
  public void close() {}
}
