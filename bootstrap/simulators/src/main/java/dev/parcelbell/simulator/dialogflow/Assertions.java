package dev.parcelbell.simulator.dialogflow;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the assertions of one account: JWTs that its key has signed. */
final class Assertions {
  /** Clients name Google's own endpoint, also when their key file sends them elsewhere. */
  private static final String GOOGLE = "https://oauth2.googleapis.com/token";

  private static final Set<String> SCOPES =
      Set.of(
          "https://www.googleapis.com/auth/cloud-platform",
          "https://www.googleapis.com/auth/dialogflow");
  private static final long LIFETIME_MAX = Duration.ofHours(1).toSeconds();
  private static final long SKEW_MAX = Duration.ofMinutes(5).toSeconds();

  private final ServiceAccount account;
  private final InstantSource realTime;

  Assertions(ServiceAccount account, InstantSource realTime) {
    this.account = account;
    this.realTime = realTime;
  }

  /**
   * Why it gets no token, if it does not.
   *
   * @param here this endpoint, as its callers name it
   */
  Optional<String> violation(String jwt, String here) {
    var parts = jwt.split("\\.", -1);
    var header = parts.length == 3 ? json(parts[0]) : Optional.<ObjectNode>empty();
    var claims = parts.length == 3 ? json(parts[1]) : Optional.<ObjectNode>empty();
    if (header.isEmpty() || claims.isEmpty()) {
      return Optional.of("Invalid JWT: Failed to parse");
    }
    if (!header.get().path("alg").asText().equals("RS256")
        || !header.get().path("kid").asText().equals(account.keyId())
        || !isSigned(parts[0] + "." + parts[1], parts[2])) {
      return Optional.of("Invalid JWT Signature.");
    }
    return violation(claims.get(), here);
  }

  private Optional<String> violation(ObjectNode claims, String here) {
    long now = realTime.instant().getEpochSecond();
    long issued = claims.path("iat").asLong();
    long expires = claims.path("exp").asLong();
    if (!claims.path("iss").asText().equals(account.email())) {
      return Optional.of("Invalid grant: account not found");
    }
    if (!List.of(GOOGLE, here).contains(claims.path("aud").asText())) {
      return Optional.of("Invalid JWT: Failed audience check");
    }
    if (expires <= now || issued > now + SKEW_MAX || expires - issued > LIFETIME_MAX) {
      return Optional.of(
          "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable"
              + " timeframe. Check your iat and exp values in the JWT claim.");
    }
    var asked = List.of(claims.path("scope").asText().split(" ", -1));
    return asked.stream().anyMatch(SCOPES::contains)
        ? Optional.empty()
        : Optional.of("Invalid OAuth scope or ID token audience provided.");
  }

  private boolean isSigned(String content, String signature) {
    try {
      var check = Signature.getInstance("SHA256withRSA");
      check.initVerify(account.publicKey());
      check.update(content.getBytes(US_ASCII));
      return check.verify(Base64.getUrlDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static Optional<ObjectNode> json(String part) {
    try {
      return Json.parse(new String(Base64.getUrlDecoder().decode(part), UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
