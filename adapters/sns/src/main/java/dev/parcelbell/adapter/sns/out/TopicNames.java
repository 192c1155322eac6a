package dev.parcelbell.adapter.sns.out;

import java.util.regex.Pattern;

/**
 * How our topics are named.
 *
 * @param begin what their ARNs begin with, such as {@code
 *     arn:aws:sns:eu-central-1:123456789012:parcelbell-}
 */
public record TopicNames(String begin) {
  private static final Pattern SHAPE =
      Pattern.compile("arn:(aws|aws-cn|aws-us-gov):sns:[a-z0-9-]{1,32}:[0-9]{12}:[\\w-]{0,40}");

  public TopicNames {
    if (!isBegin(begin)) {
      throw new IllegalArgumentException("not the beginning of the ARN of a topic");
    }
  }

  public static boolean isBegin(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** All of ours keep an order. */
  public String arn(String topic) {
    return begin + topic + ".fifo";
  }

  String name(String topic) {
    var arn = arn(topic);
    return arn.substring(arn.lastIndexOf(':') + 1);
  }
}
