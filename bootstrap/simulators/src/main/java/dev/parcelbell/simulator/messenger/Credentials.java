package dev.parcelbell.simulator.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Call;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who may call: the page's token, with a proof of the app's secret. */
record Credentials(MessengerSettings settings) {
  private static final Pattern BEARER = Pattern.compile("(?i)(?:Bearer|OAuth) +(\\S+)");

  Optional<GraphError> violation(Call call, ObjectNode params) {
    var token = token(call, params);
    if (token.isEmpty()) {
      return Optional.of(GraphError.noToken());
    }
    if (!same(token.get(), settings.pageToken())) {
      return Optional.of(GraphError.badToken());
    }
    var proof = text(params, "appsecret_proof");
    if (proof.isEmpty()) {
      return settings.proofRequired() ? Optional.of(GraphError.noProof()) : Optional.empty();
    }
    var expected = Signature.sha256(settings.appSecret(), token.get().getBytes(UTF_8));
    return same(proof.get(), expected) ? Optional.empty() : Optional.of(GraphError.badProof());
  }

  private static Optional<String> token(Call call, ObjectNode params) {
    return text(params, "access_token")
        .or(
            () ->
                call.header("Authorization")
                    .map(BEARER::matcher)
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> matcher.group(1)));
  }

  private static Optional<String> text(ObjectNode params, String name) {
    return Optional.of(params.path(name).asText("")).filter(value -> !value.isEmpty());
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
