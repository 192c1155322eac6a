package dev.parcelbell.adapter.sns.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicArnTest {
  @ParameterizedTest
  @CsvSource({
    "arn:aws:sns:eu-central-1:123456789012:e, https://sns.eu-central-1.amazonaws.com/, true",
    "arn:aws:sns:eu-central-1:123456789012:e, https://sns.eu-central-1.amazonaws.com:443/, true",
    "arn:aws:sns:eu-central-1:123456789012:e, https://sns.us-east-1.amazonaws.com/, false",
    "arn:aws:sns:eu-central-1:123456789012:e, https://SNS.eu-central-1.amazonaws.com/, false",
    "arn:aws-cn:sns:cn-north-1:123456789012:e, https://sns.cn-north-1.amazonaws.com.cn/, true",
    "arn:aws-cn:sns:cn-north-1:123456789012:e, https://sns.cn-north-1.amazonaws.com/, false",
    "arn:aws-us-gov:sns:us-gov-west-1:123456789012:e, https://sns.us-gov-west-1.amazonaws.com/,"
        + " true",
  })
  void a_topic_is_at_home_at_the_sns_of_its_region(String topic, URI address, boolean isAtHome) {
    assertEquals(isAtHome, new TopicArn(topic).isAtHome(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "events",
        "arn:aws:sqs:eu-central-1:123456789012:events",
        "arn:aws:sns:eu-central-1:12345678901:events",
        "arn:aws:sns:eu-central-1:123456789012:events.fifo",
        "arn:aws:sns:evil.example/:123456789012:events",
        "arn:aws:sns:eu-central-1:123456789012:events\n",
      })
  void what_is_no_topic_is_refused(String text) {
    assertFalse(TopicArn.isArn(text));
    assertThrows(IllegalArgumentException.class, () -> new TopicArn(text));
  }

  @Test
  void settings_without_a_topic_are_none() {
    assertThrows(IllegalArgumentException.class, () -> new SnsSettings(Set.of()));
  }
}
