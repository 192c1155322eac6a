package dev.parcelbell.adapter.sqs.wire;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Which lanes there are. */
public final class Lanes {
  private Lanes() {}

  /**
   * The lanes that new tickets go to, and those that are left from a time with more of them.
   *
   * @throws software.amazon.awssdk.core.exception.SdkException when SQS cannot be asked
   */
  public static Set<Integer> existing(SqsClient sqs, QueueSettings settings) {
    var prefix = settings.prefix() + QueueName.TICKETS;
    var lane = Pattern.compile(".*/" + Pattern.quote(prefix) + "(\\d{1,4})");
    var lanes = new TreeSet<Integer>();
    IntStream.range(0, settings.lanes()).forEach(lanes::add);
    sqs.listQueuesPaginator(list -> list.queueNamePrefix(prefix)).queueUrls().stream()
        .map(lane::matcher)
        .filter(Matcher::matches)
        .forEach(found -> lanes.add(Integer.valueOf(found.group(1))));
    return lanes;
  }
}
