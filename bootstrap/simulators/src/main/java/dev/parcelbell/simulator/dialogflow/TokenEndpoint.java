package dev.parcelbell.simulator.dialogflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Call;
import dev.parcelbell.simulator.wire.Form;
import dev.parcelbell.simulator.wire.Json;
import java.util.Map;
import java.util.Optional;

/** Gives a bearer token for a signed assertion (RFC 7523), as oauth2.googleapis.com does. */
final class TokenEndpoint {
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  private final Assertions assertions;
  private final BearerTokens tokens;

  TokenEndpoint(DialogflowSettings settings, BearerTokens tokens) {
    this.assertions = new Assertions(settings.account(), settings.realTime());
    this.tokens = tokens;
  }

  Answer answer(Call call) {
    if (!call.method().equals("POST") || !call.carries("application/x-www-form-urlencoded")) {
      return refusal("invalid_request", "Required parameter is missing: grant_type");
    }
    var form = Form.parse(call.body());
    if (!form.get("grant_type").equals(Optional.of(GRANT))) {
      return refusal("unsupported_grant_type", "Invalid grant_type");
    }
    var here = "http://" + call.header("Host").orElse("") + "/token";
    return assertions
        .violation(form.get("assertion").orElse(""), here)
        .map(violation -> refusal("invalid_grant", violation))
        .orElseGet(this::token);
  }

  private Answer token() {
    return reply(
        200,
        Json.object()
            .put("access_token", tokens.issue())
            .put("expires_in", BearerTokens.VALID.toSeconds() - 1)
            .put("token_type", "Bearer"));
  }

  private static Answer refusal(String error, String description) {
    return reply(400, Json.object().put("error", error).put("error_description", description));
  }

  private static Answer reply(int status, ObjectNode body) {
    return new Answer.Reply(
        status, Map.of("Content-Type", "application/json; charset=utf-8"), Json.write(body));
  }
}
