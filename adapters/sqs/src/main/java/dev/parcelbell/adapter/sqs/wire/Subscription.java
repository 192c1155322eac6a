package dev.parcelbell.adapter.sqs.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is told of what: every subscriber has a queue of its own.
 *
 * @param queue without its prefix
 * @param choice of what it is told; of everything, when there is none
 */
public record Subscription(Topic topic, String queue, Optional<Choice> choice) {
  /**
   * What an attribute has to say.
   *
   * @param values one of these
   */
  public record Choice(String attribute, Set<String> values) {
    public Choice {
      values = Set.copyOf(values);
    }

    boolean takes(Map<String, String> attributes) {
      return Optional.ofNullable(attributes.get(attribute)).filter(values::contains).isPresent();
    }
  }

  /** Every one there is: whoever subscribes is added here, and nowhere else. */
  public static final List<Subscription> ALL =
      List.of(
          everything(Topic.INBOUND, QueueName.INBOUND_ARCHIVE),
          only(Topic.INBOUND, QueueName.INBOUND_CONVERSE, Concern.HEARD, Concern.TURNED),
          only(Topic.INBOUND, QueueName.INBOUND_WINDOW, Concern.HEARD, Concern.ACTED),
          everything(Topic.RESPONSES, QueueName.RESPONSES),
          everything(Topic.RESULTS, QueueName.RESULTS_SAVE),
          everything(Topic.RESULTS, QueueName.RESULTS_RETRY),
          everything(Topic.RESULTS, QueueName.RESULTS_NOTIFY),
          everything(Topic.PARCEL_WISHES, QueueName.PARCEL_WISHES));

  private static Subscription everything(Topic topic, String queue) {
    return new Subscription(topic, queue, Optional.empty());
  }

  private static Subscription only(Topic topic, String queue, Concern... concerns) {
    var values = Stream.of(concerns).map(Concern::name).toList();
    return new Subscription(
        topic, queue, Optional.of(new Choice(Concern.ATTRIBUTE, Set.copyOf(values))));
  }

  public boolean takes(Publication publication) {
    return topic == publication.topic()
        && choice.map(which -> which.takes(publication.attributes())).orElse(true);
  }
}
