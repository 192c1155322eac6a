package dev.parcelbell.adapter.sqs.out;

import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.application.port.out.Tickets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** The queues that Parcelbell needs, each with one for its dead letters. */
public final class Queues {
  private static final int RECEIVES_MAX_OF_TICKETS = 1000; // the most that SQS allows

  /** Workers put dead letters aside much sooner; this is for what kills the workers. */
  private static final int RECEIVES_MAX = 100;

  private final SqsClient sqs;
  private final QueueSettings settings;

  public Queues(SqsClient sqs, QueueSettings settings) {
    this.sqs = sqs;
    this.settings = settings;
  }

  /**
   * Makes the queues that are missing, and gives those that are there the attributes they should
   * have; messages stay. Throws {@link software.amazon.awssdk.core.exception.SdkException} when
   * that fails half-way; then it can be done again.
   */
  public void create() {
    receivesMax()
        .forEach(
            (queue, receives) -> {
              var dead = ensure(QueueName.deadOf(queue), Map.of());
              ensure(
                  queue,
                  Map.of(
                      QueueAttributeName.REDRIVE_POLICY,
                      "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                          .formatted(arn(dead), receives)));
            });
  }

  /** Which of the queues are not there, with their prefix. */
  public List<String> missing() {
    return receivesMax().keySet().stream()
        .flatMap(queue -> Stream.of(queue, QueueName.deadOf(queue)))
        .distinct()
        .filter(queue -> find(queue).isEmpty())
        .map(queue -> settings.prefix() + queue)
        .toList();
  }

  private Map<String, Integer> receivesMax() {
    var queues = new LinkedHashMap<String, Integer>();
    queues.put(QueueName.WEBHOOK, RECEIVES_MAX);
    queues.put(QueueName.EVENTS, RECEIVES_MAX);
    queues.put(QueueName.PARCEL_CHANGES, RECEIVES_MAX);
    IntStream.range(0, settings.lanes())
        .forEach(lane -> queues.put(QueueName.lane(lane), RECEIVES_MAX_OF_TICKETS));
    return queues;
  }

  private Optional<String> find(String queue) {
    try {
      var found = sqs.getQueueUrl(get -> get.queueName(settings.prefix() + queue));
      return Optional.of(found.queueUrl());
    } catch (QueueDoesNotExistException missing) {
      return Optional.empty();
    }
  }

  /**
   * Creating a queue again with other attributes fails, so that is done only when it is missing.
   */
  private String ensure(String queue, Map<QueueAttributeName, String> more) {
    var attributes = new EnumMap<QueueAttributeName, String>(QueueAttributeName.class);
    attributes.putAll(more);
    attributes.put(
        QueueAttributeName.MESSAGE_RETENTION_PERIOD, Long.toString(Tickets.RETENTION.toSeconds()));
    var found = find(queue);
    if (found.isPresent()) {
      sqs.setQueueAttributes(set -> set.queueUrl(found.get()).attributes(attributes));
      return found.get();
    }
    if (QueueName.isFifo(queue)) {
      attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
      attributes.put(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true");
    }
    return sqs.createQueue(
            create -> create.queueName(settings.prefix() + queue).attributes(attributes))
        .queueUrl();
  }

  private String arn(String url) {
    var name = QueueAttributeName.QUEUE_ARN;
    return sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(name))
        .attributes()
        .getOrDefault(name, "");
  }
}
