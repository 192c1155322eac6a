package dev.parcelbell.adapter.sns.in;

import java.net.URI;
import java.util.regex.Pattern;

/** A topic, such as {@code arn:aws:sns:eu-central-1:123456789012:events}. */
public record TopicArn(String text) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "arn:(?<partition>aws|aws-cn|aws-us-gov):sns:(?<region>[a-z0-9-]{1,32}):[0-9]{12}"
              + ":[A-Za-z0-9_-]{1,256}");

  private static final int HTTPS = 443;

  public TopicArn {
    if (!isArn(text)) {
      throw new IllegalArgumentException("not the ARN of a topic");
    }
  }

  public static boolean isArn(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** Whether that address is SNS itself in this topic's region, safely reached. */
  boolean isAtHome(URI address) {
    return "https".equals(address.getScheme())
        && host().equals(address.getHost())
        && (address.getPort() == -1 || address.getPort() == HTTPS)
        && address.getRawUserInfo() == null
        && address.getRawFragment() == null;
  }

  private String host() {
    var arn = SHAPE.matcher(text);
    if (!arn.matches()) {
      throw new IllegalStateException("an ARN that was one");
    }
    boolean isChinese = arn.group("partition").equals("aws-cn");
    return "sns." + arn.group("region") + ".amazonaws.com" + (isChinese ? ".cn" : "");
  }

  @Override
  public String toString() {
    return text;
  }
}
