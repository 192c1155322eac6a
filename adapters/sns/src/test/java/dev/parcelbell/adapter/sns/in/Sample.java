package dev.parcelbell.adapter.sns.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Envelopes that were signed with openssl, over texts that were put together by hand; the key is
 * gone.
 */
final class Sample {
  static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:parcelbell-events";
  static final String CERTIFICATE_URL =
      "https://sns.eu-central-1.amazonaws.com/"
          + "SimpleNotificationService-0123456789abcdef0123456789abcdef.pem";

  private Sample() {}

  static String envelope(String name) {
    return new String(bytes(name + ".json"), UTF_8);
  }

  static byte[] certificate() {
    return bytes("signing-certificate.pem");
  }

  private static byte[] bytes(String file) {
    try (var stream = Sample.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(stream, file).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
