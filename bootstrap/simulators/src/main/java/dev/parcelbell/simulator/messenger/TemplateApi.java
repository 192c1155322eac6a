package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Json;
import dev.parcelbell.simulator.world.World;
import java.util.Optional;

/** {@code /{page}/message_templates}. */
record TemplateApi(World world, Templates templates, GraphAnswers answers) {
  Answer list(ObjectNode params) {
    return answers.ok(
        templates.list(Optional.ofNullable(params.get("name")).map(JsonNode::asText)));
  }

  Answer create(ObjectNode params) {
    var violation = templates.approve("8" + world.ids().digits(15), params);
    return violation.map(answers::error).orElseGet(() -> approved(params));
  }

  private Answer approved(ObjectNode params) {
    var template =
        templates
            .find(params.path("name").asText(), params.path("language").asText())
            .orElseThrow();
    return answers.ok(
        Json.object()
            .put("id", template.id())
            .put("status", "APPROVED")
            .put("category", "UTILITY"));
  }

  Answer delete(ObjectNode params) {
    return answers.ok(Json.object().put("success", templates.delete(params.path("name").asText())));
  }
}
