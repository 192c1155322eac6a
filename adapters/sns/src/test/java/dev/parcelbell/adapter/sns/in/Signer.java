package dev.parcelbell.adapter.sns.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Somebody with a key and a certificate for it, made by the JDK's keytool for this run. */
final class Signer {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String ALIAS = "signer";

  private final PrivateKey key;
  private final Certificate certificate;

  private Signer(PrivateKey key, Certificate certificate) {
    this.key = key;
    this.certificate = certificate;
  }

  /** One whose certificate is valid now. */
  static Signer named(String name) {
    return made(name, "-startdate", "-1d", "-validity", "10");
  }

  /** One whose certificate was valid until yesterday. */
  static Signer formerly(String name) {
    return made(name, "-startdate", "-10d", "-validity", "9");
  }

  private static Signer made(String name, String... validity) {
    try {
      var directory = Files.createTempDirectory("signer");
      var store = directory.resolve("keys.p12");
      run(command(store, name, validity));
      try (InputStream file = Files.newInputStream(store)) {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(file, PASSWORD);
        return new Signer((PrivateKey) keys.getKey(ALIAS, PASSWORD), keys.getCertificate(ALIAS));
      } finally {
        Files.delete(store);
        Files.delete(directory);
      }
    } catch (IOException | GeneralSecurityException | InterruptedException broken) {
      throw new IllegalStateException("keytool made no certificate", broken);
    }
  }

  private static List<String> command(Path store, String name, String... validity) {
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var command = new ArrayList<>(List.of(keytool, "-genkeypair", "-alias", ALIAS));
    command.addAll(List.of("-keyalg", "RSA", "-keysize", "2048", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", new String(PASSWORD)));
    command.addAll(List.of("-dname", "CN=" + name, "-ext", "SAN=dns:" + name));
    command.addAll(List.of(validity));
    return command;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  byte[] pem() {
    try {
      var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'});
      var lines = base64.encodeToString(certificate.getEncoded());
      return ("-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n")
          .getBytes(UTF_8);
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /**
   * An envelope with these fields, signed.
   *
   * @param fields in the order in which they are signed
   */
  ObjectNode signs(Map<String, String> fields, String certificateUrl) {
    var text = new StringBuilder();
    var json = JsonNodeFactory.instance.objectNode();
    fields.forEach(
        (name, value) -> {
          text.append(name).append('\n').append(value).append('\n');
          json.put(name, value);
        });
    return json.put("SignatureVersion", "2")
        .put("Signature", Base64.getEncoder().encodeToString(signature(text.toString())))
        .put("SigningCertURL", certificateUrl);
  }

  private byte[] signature(String text) {
    try {
      var signing = Signature.getInstance("SHA256withRSA");
      signing.initSign(key);
      signing.update(text.getBytes(UTF_8));
      return signing.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
