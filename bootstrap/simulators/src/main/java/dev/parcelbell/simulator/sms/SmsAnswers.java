package dev.parcelbell.simulator.sms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Json;
import dev.parcelbell.simulator.world.World;
import java.util.HashMap;
import java.util.Map;

/** Answers in AWS JSON 1.0. */
record SmsAnswers(World world) {
  Answer ok(ObjectNode body) {
    return reply(200, Map.of(), body);
  }

  Answer error(SmsError error) {
    return reply(error.status(), Map.of("x-amzn-errortype", error.type()), error.toJson());
  }

  private Answer reply(int status, Map<String, String> more, ObjectNode body) {
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", "application/x-amz-json-1.0");
    headers.put("x-amzn-RequestId", world.ids().uuid());
    headers.putAll(more);
    return new Answer.Reply(status, headers, Json.write(body));
  }
}
