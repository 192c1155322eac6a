package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.world.World;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Answers in the Graph API's clothes. Their {@code Date} is that of the shared clock. */
record GraphAnswers(World world) {
  Answer ok(ObjectNode body) {
    return reply(200, Map.of(), body);
  }

  Answer error(GraphError error) {
    var challenge =
        error.code() == 190
            ? Map.of(
                "WWW-Authenticate",
                "OAuth \"Facebook Platform\" \"invalid_token\" \"" + error.message() + "\"")
            : Map.<String, String>of();
    return reply(error.status(), challenge, error.toJson("A" + world.ids().text(16)));
  }

  private Answer reply(int status, Map<String, String> more, ObjectNode body) {
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", "application/json; charset=UTF-8");
    headers.put(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(world.now().atOffset(ZoneOffset.UTC)));
    headers.put("Cache-Control", "private, no-cache, no-store, must-revalidate");
    headers.putAll(more);
    return new Answer.Reply(status, headers, MetaJson.write(body));
  }
}
