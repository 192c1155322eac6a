package dev.parcelbell.adapter.dialogflow.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.auth.http.HttpTransportFactory;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A key of a service account, as Google hands it out in a file. Its text is a secret. */
public final class ServiceAccountKey {
  private static final List<String> SCOPES = List.of("https://www.googleapis.com/auth/dialogflow");

  private final ServiceAccountCredentials account;

  private ServiceAccountKey(ServiceAccountCredentials account) {
    this.account = account;
  }

  /**
   * Reads a key file.
   *
   * @param json its content
   */
  public static Optional<ServiceAccountKey> parse(String json) {
    try {
      return Optional.of(
          new ServiceAccountKey(
              ServiceAccountCredentials.fromStream(
                  new ByteArrayInputStream(json.getBytes(UTF_8)))));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Credentials with tokens for Dialogflow only, which are fetched once and not again. */
  GoogleCredentials credentials(HttpTransportFactory transport) {
    return account.toBuilder()
        .setHttpTransportFactory(transport)
        .setScopes(SCOPES)
        .setDefaultRetriesEnabled(false)
        .build();
  }

  /** Known to who has the key, the same in every process that has it. */
  byte[] secret() {
    return account.getPrivateKey().getEncoded();
  }

  @Override
  public String toString() {
    return "ServiceAccountKey[…]";
  }
}
