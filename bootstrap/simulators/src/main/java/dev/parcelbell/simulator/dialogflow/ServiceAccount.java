package dev.parcelbell.simulator.dialogflow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.parcelbell.simulator.wire.Json;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * A service account with one key. {@link #toString()} does not tell it.
 *
 * @param privateKey as PEM, for the key file
 */
public record ServiceAccount(String email, String keyId, String privateKey, PublicKey publicKey) {
  private static final String BEGIN = "-----BEGIN ";

  /** That of the playground: its key is no secret. */
  public static ServiceAccount playground() {
    return new ServiceAccount(
        "parcelbell@" + DialogflowSettings.PLAYGROUND_PROJECT + ".iam.gserviceaccount.com",
        "0000000000000000000000000000000000000001",
        pem("playground-private-key.pem"),
        publicKey(pem("playground-public-key.pem")));
  }

  /**
   * The key file as the console of Google Cloud hands it out.
   *
   * @param tokenUri where the account gets its tokens
   */
  public String keyFile(String project, URI tokenUri) {
    return Json.write(
        Json.object()
            .put("type", "service_account")
            .put("project_id", project)
            .put("private_key_id", keyId)
            .put("private_key", privateKey)
            .put("client_email", email)
            .put("client_id", "100000000000000000001")
            .put("token_uri", tokenUri.toString())
            .put("universe_domain", "googleapis.com"));
  }

  /** Without what is written above it. */
  private static String pem(String resource) {
    try (var in = ServiceAccount.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      var text = new String(in.readAllBytes(), US_ASCII);
      return text.substring(text.indexOf(BEGIN));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static PublicKey publicKey(String pem) {
    try {
      var bytes = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
      return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(bytes));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException("not a public key", broken);
    }
  }

  @Override
  public String toString() {
    return "ServiceAccount[" + email + "]";
  }
}
