package dev.parcelbell.simulator.sns;

import dev.parcelbell.simulator.wire.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers of the Query protocol. */
final class SnsAnswers {
  private static final String NAMESPACE = "http://sns.amazonaws.com/doc/2010-03-31/";

  private SnsAnswers() {}

  /**
   * @param result the inside of the action's result element
   */
  static Answer ok(String requestId, String action, String result) {
    return reply(
        200,
        requestId,
        """
        <%1$sResponse xmlns="%2$s"><%1$sResult>%3$s</%1$sResult>
        <ResponseMetadata><RequestId>%4$s</RequestId></ResponseMetadata></%1$sResponse>
        """
            .formatted(action, NAMESPACE, result, requestId));
  }

  static Answer error(String requestId, SnsError error) {
    return reply(
        error.status(),
        requestId,
        """
        <ErrorResponse xmlns="%s"><Error><Type>%s</Type><Code>%s</Code><Message>%s</Message></Error>
        <RequestId>%s</RequestId></ErrorResponse>
        """
            .formatted(
                NAMESPACE,
                error.status() < 500 ? "Sender" : "Receiver",
                error.code(),
                escape(error.text()),
                requestId));
  }

  static String element(String name, String text) {
    return "<%1$s>%2$s</%1$s>".formatted(name, escape(text));
  }

  static String attributes(Map<String, String> attributes) {
    return attributes.entrySet().stream()
        .map(each -> element("key", each.getKey()) + element("value", each.getValue()))
        .map(entry -> "<entry>" + entry + "</entry>")
        .collect(Collectors.joining("", "<Attributes>", "</Attributes>"));
  }

  static String subscriptions(String topicArn, List<Subscribed> subscriptions) {
    return subscriptions.stream()
        .map(
            each ->
                element("TopicArn", topicArn)
                    + element("Protocol", "sqs")
                    + element("SubscriptionArn", each.arn())
                    + element("Owner", "")
                    + element("Endpoint", each.queueArn()))
        .map(member -> "<member>" + member + "</member>")
        .collect(Collectors.joining("", "<Subscriptions>", "</Subscriptions>"));
  }

  private static Answer reply(int status, String requestId, String xml) {
    return new Answer.Reply(
        status, Map.of("Content-Type", "text/xml", "x-amzn-RequestId", requestId), xml);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
