package dev.parcelbell.playground;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.bootstrap.HelidonShell;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import dev.parcelbell.http.Router;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Talks with the playground as {@link EmbeddedApplication} does, and shows at {@code /seen} what it
 * was told. Refuses customers without phone and e-mail.
 */
final class FakeApplication {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final ObjectNode SEEN = JSON.createObjectNode();

  private FakeApplication() {}

  public static void main(String[] offset) throws IOException {
    var environment = SEEN.putObject("environment");
    new TreeMap<>(System.getenv()).forEach(environment::put);
    SEEN.put("offset", offset[0]).putObject("customers");
    SEEN.putObject("links");
    SEEN.put("webhooks", 0);
    var routes =
        Router.builder()
            .put("/v1/customers/{id}", FakeApplication::customer)
            .post("/webhooks/messenger", FakeApplication::webhook)
            .get("/seen", _ -> seen())
            .build();
    int port = Integer.parseInt(System.getenv().getOrDefault("PARCELBELL_PORT", "0"));
    HelidonShell.start("127.0.0.1", port, routes);
    System.out.println("ready " + port);
    obey(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
    System.exit(0);
  }

  private static void obey(BufferedReader commands) throws IOException {
    for (var line = commands.readLine(); line != null; line = commands.readLine()) {
      var words = line.split(" ", -1);
      synchronized (SEEN) {
        switch (words[0]) {
          case "hold" -> SEEN.put("heldAt", SEEN.path("offset").asText());
          case "offset" -> SEEN.put("offset", words[1]);
          default -> SEEN.withObject("/links").put(words[1], words[2]);
        }
      }
      System.out.println("ok");
    }
  }

  private static HttpResponse customer(HttpRequest request) {
    try {
      var customer = JSON.readTree(request.body().bytes());
      if (!customer.has("phone") && !customer.has("email")) {
        return Problem.at(422, "/phone", "no_address", "Nobody could be reached.").toResponse();
      }
      synchronized (SEEN) {
        SEEN.withObject("/customers").set(request.variable("id"), customer);
      }
      return new HttpResponse(201, Map.of(), request.body());
    } catch (IOException notJson) {
      return HttpResponse.empty(400);
    }
  }

  private static HttpResponse webhook(HttpRequest request) {
    synchronized (SEEN) {
      SEEN.put("webhooks", SEEN.path("webhooks").asInt() + 1);
    }
    return HttpResponse.text(200, request.header("x-hub-signature-256").orElseThrow());
  }

  private static HttpResponse seen() {
    synchronized (SEEN) {
      return HttpResponse.json(200, SEEN.deepCopy());
    }
  }
}
