package dev.parcelbell.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook as Meta would send it to the playground's page. */
record SignedWebhook(String body, String signature) {
  private static final String SECRET = "playground-app-secret";

  /** Somebody writes a text, under a message id of its own. */
  static SignedWebhook saying(String psid, String mid, String text) {
    var body =
        """
        {"object":"page","entry":[{"id":"100000000000001","time":%1$d,"messaging":[{"sender":{"id":"%2$s"},\
        "recipient":{"id":"100000000000001"},"timestamp":%1$d,"message":{"mid":"m_%3$s","text":"%4$s"}}]}]}\
        """
            .formatted(System.currentTimeMillis(), psid, mid, text);
    return new SignedWebhook(body, signature(body));
  }

  /** Somebody's only text. */
  static SignedWebhook saying(String psid, String text) {
    return saying(psid, "only-" + psid, text);
  }

  /** Posts it, and gives how long that took, in milliseconds. */
  double post(Stack stack) {
    long begun = System.nanoTime();
    stack
        .http()
        .post(stack.application("/webhooks/messenger"), body, "X-Hub-Signature-256", signature)
        .orFail();
    return (System.nanoTime() - begun) / 1e6;
  }

  private static String signature(String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
    }
  }
}
