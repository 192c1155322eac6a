package dev.parcelbell.adapter.sns.out;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A queue that shall be told what is published to a topic.
 *
 * @param topic without prefix and ending
 * @param queueArn of a FIFO queue that lets the topic in
 * @param choice of which attribute has to say what, so that it is told; of everything, when there
 *     is none
 */
public record Feed(String topic, String queueArn, Map<String, Set<String>> choice) {
  private static final JsonMapper JSON = new JsonMapper();

  public Feed {
    choice = Map.copyOf(choice);
  }

  /** As SNS wants it, such as {@code {"concern":["HEARD","TURNED"]}}. */
  String filterPolicy() {
    ObjectNode policy = JSON.createObjectNode();
    choice.forEach(
        (attribute, values) -> {
          var array = policy.putArray(attribute);
          new TreeSet<>(values).forEach(array::add);
        });
    return policy.toString();
  }
}
