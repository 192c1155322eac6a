package dev.parcelbell.adapter.sqs.out;

import static java.util.stream.Collectors.toSet;

import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.adapter.sqs.wire.Subscription;
import dev.parcelbell.application.port.out.Tickets;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.InvalidAttributeNameException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The queues that Parcelbell needs, each with one for its dead letters. */
public final class Queues {
  private static final int RECEIVES_MAX_OF_TICKETS = 1000; // the most that SQS allows

  private static final int PAGE_MAX = 1000;

  /** Workers put dead letters aside much sooner; this is for what kills the workers. */
  private static final int RECEIVES_MAX = 100;

  /**
   * What waits behind others is received with them again and again, through no fault of its own.
   */
  private static final int RECEIVES_MAX_IN_LINE = 1000;

  /** Without it all groups of a FIFO queue together have 300 requests a second. */
  private static final Map<QueueAttributeName, String> GROUPS_AT_ONCE =
      Map.of(
          QueueAttributeName.DEDUPLICATION_SCOPE, "messageGroup",
          QueueAttributeName.FIFO_THROUGHPUT_LIMIT, "perMessageGroupId");

  private static final Logger LOG = System.getLogger(Queues.class.getName());

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

  /**
   * Which of the queues are not there, with their prefix. Asks once for all of them, or, where that
   * is not allowed, for each.
   */
  public List<String> missing() {
    var isThere = existing().<Predicate<String>>map(all -> all::contains).orElse(this::isThere);
    return receivesMax().keySet().stream()
        .flatMap(queue -> Stream.of(queue, QueueName.deadOf(queue)))
        .distinct()
        .filter(isThere.negate())
        .map(queue -> settings.prefix() + queue)
        .toList();
  }

  private boolean isThere(String queue) {
    return find(queue).isPresent();
  }

  /** Names without their prefix, unless we may not know. */
  private Optional<Set<String>> existing() {
    try {
      return Optional.of(
          sqs
              .listQueuesPaginator(
                  list -> list.queueNamePrefix(settings.prefix()).maxResults(PAGE_MAX))
              .queueUrls()
              .stream()
              .map(url -> url.substring(url.lastIndexOf('/') + 1 + settings.prefix().length()))
              .collect(toSet()));
    } catch (SqsException refused) {
      LOG.log(Level.DEBUG, "queues cannot be listed", refused);
      return Optional.empty();
    }
  }

  private Map<String, Integer> receivesMax() {
    var queues = new LinkedHashMap<String, Integer>();
    queues.put(QueueName.WEBHOOK, RECEIVES_MAX);
    queues.put(QueueName.EVENTS, RECEIVES_MAX);
    queues.put(QueueName.PARCEL_CHANGES, RECEIVES_MAX_IN_LINE);
    Subscription.ALL.forEach(one -> queues.put(one.queue(), RECEIVES_MAX_IN_LINE));
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
      if (QueueName.isFifo(queue)) {
        letGroupsGoAtOnce(found.get());
      }
      return found.get();
    }
    if (QueueName.isFifo(queue)) {
      attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
      attributes.put(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "true");
      attributes.putAll(GROUPS_AT_ONCE);
    }
    return sqs.createQueue(
            create -> create.queueName(settings.prefix() + queue).attributes(attributes))
        .queueUrl();
  }

  /** ElasticMQ knows no such limit, and takes the attributes for a mistake. */
  private void letGroupsGoAtOnce(String url) {
    try {
      sqs.setQueueAttributes(set -> set.queueUrl(url).attributes(GROUPS_AT_ONCE));
    } catch (InvalidAttributeNameException unlimited) {
      LOG.log(Level.DEBUG, "no limit on groups to lift", unlimited);
    }
  }

  private String arn(String url) {
    var name = QueueAttributeName.QUEUE_ARN;
    return sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(name))
        .attributes()
        .getOrDefault(name, "");
  }
}
