package dev.parcelbell.aws.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import dev.parcelbell.aws.AwsAccess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.function.Function;

/** A service that gives the same answer to everything. */
public final class OneAnswer {
  private OneAnswer() {}

  /**
   * Asks it.
   *
   * @param question what is asked, and learnt
   */
  public static <T> T to(String answer, String contentType, Function<AwsAccess, T> question)
      throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          var body = answer.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", contentType);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      var endpoint = URI.create("http://localhost:" + server.getAddress().getPort());
      return question.apply(SimulatedAws.patientAt(endpoint));
    } finally {
      server.stop(0);
    }
  }
}
