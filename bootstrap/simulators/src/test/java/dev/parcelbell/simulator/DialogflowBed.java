package dev.parcelbell.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.dialogflow.DialogflowSettings;
import dev.parcelbell.simulator.dialogflow.ServiceAccount;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** A simulated Dialogflow on a clock that stands still, and somebody who has its key file. */
final class DialogflowBed implements AutoCloseable {
  static final String PROJECT = DialogflowSettings.PLAYGROUND_PROJECT;
  static final String AGENT = "/v2/projects/" + PROJECT + "/agent";
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";

  final MovableClock clock = new MovableClock();
  final MovableClock realTime = new MovableClock();
  final Simulators simulators =
      Simulators.start(
          SimulatorSettings.playground(clock, (_, _) -> {})
              .withDialogflow(0, DialogflowSettings.playground(SmallAgent::taught, realTime)));
  private final HttpClient client = HttpClient.newHttpClient();

  /** What is valid, to be spoiled. */
  ObjectNode claims() {
    long now = realTime.instant().getEpochSecond();
    return (ObjectNode)
        TestBed.json(
            """
            {"iss":"%s","scope":"https://www.googleapis.com/auth/dialogflow","aud":"%s","iat":%d,"exp":%d}
            """
                .formatted(
                    ServiceAccount.playground().email(),
                    simulators.dialogflowUri() + "/token",
                    now,
                    now + 3600));
  }

  String token() {
    return TestBed.json(tokenFor(signed(claims())).body()).path("access_token").asText();
  }

  HttpResponse<String> tokenFor(String assertion) {
    return post(
        "/token",
        "application/x-www-form-urlencoded",
        "grant_type=" + URLEncoder.encode(GRANT, UTF_8) + "&assertion=" + assertion,
        "none");
  }

  String signed(ObjectNode claims) {
    var keyFile =
        TestBed.json(ServiceAccount.playground().keyFile(PROJECT, simulators.dialogflowUri()));
    var header = "{\"alg\":\"RS256\",\"kid\":\"" + keyFile.path("private_key_id").asText() + "\"}";
    var content =
        encoded(header.getBytes(UTF_8)) + "." + encoded(claims.toString().getBytes(UTF_8));
    try {
      var pem = keyFile.path("private_key").asText().replaceAll("-----[A-Z ]+-----", "");
      var key = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem));
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(KeyFactory.getInstance("RSA").generatePrivate(key));
      signature.update(content.getBytes(UTF_8));
      return content + "." + encoded(signature.sign());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  HttpResponse<String> ask(String path, String json, String token) {
    return post(path + ":detectIntent", "application/json", json, token);
  }

  /** What Dialogflow makes of a text in a session. */
  JsonNode heard(String session, String text, String language) {
    return TestBed.json(ask(AGENT + "/sessions/" + session, text(text, language), token()).body())
        .path("queryResult");
  }

  static String text(String text, String language) {
    return "{\"queryInput\":{\"text\":{\"text\":\"%s\",\"languageCode\":\"%s\"}}}"
        .formatted(text, language);
  }

  private HttpResponse<String> post(String path, String type, String body, String token) {
    var request =
        HttpRequest.newBuilder(URI.create(simulators.dialogflowUri() + path))
            .header("Content-Type", type)
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException lost) {
      throw new IllegalStateException(lost);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    simulators.close();
  }
}
