package dev.parcelbell.simulator.ses;

import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.world.World;
import java.util.Map;

/** Answers of the Query protocol. */
record SesAnswers(World world) {
  private static final String NAMESPACE = "http://ses.amazonaws.com/doc/2010-12-01/";

  /**
   * @param result the inside of the action's result element
   */
  Answer ok(String action, String result) {
    var requestId = world.ids().uuid();
    return reply(
        200,
        requestId,
        """
        <%1$sResponse xmlns="%2$s">
          <%1$sResult>
            %3$s
          </%1$sResult>
          <ResponseMetadata>
            <RequestId>%4$s</RequestId>
          </ResponseMetadata>
        </%1$sResponse>
        """
            .formatted(action, NAMESPACE, result, requestId));
  }

  Answer error(SesError error) {
    var requestId = world.ids().uuid();
    return reply(
        error.status(),
        requestId,
        """
        <ErrorResponse xmlns="%s">
          <Error>
            <Type>%s</Type>
            <Code>%s</Code>
            <Message>%s</Message>
          </Error>
          <RequestId>%s</RequestId>
        </ErrorResponse>
        """
            .formatted(NAMESPACE, error.type(), error.code(), escape(error.message()), requestId));
  }

  private static Answer reply(int status, String requestId, String xml) {
    return new Answer.Reply(
        status, Map.of("Content-Type", "text/xml", "x-amzn-RequestId", requestId), xml);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
