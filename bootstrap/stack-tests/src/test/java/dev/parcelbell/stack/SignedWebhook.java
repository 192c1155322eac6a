package dev.parcelbell.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A webhook as Meta signs it for the playground's app.
 *
 * @param json with single quotes for double ones
 */
record SignedWebhook(String json) {
  static final String PAGE = "100000000000001";
  private static final String SECRET = "playground-app-secret";

  Web.Answer post(Town town) {
    return post(town, signature());
  }

  Web.Answer post(Town town, String signature) {
    return town.application()
        .send("POST", "/webhooks/messenger", body(), "x-hub-signature-256", signature);
  }

  private String body() {
    return json.replace('\'', '"');
  }

  private String signature() {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body().getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
    }
  }
}
