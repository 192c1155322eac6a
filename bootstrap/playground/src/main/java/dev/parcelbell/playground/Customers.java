package dev.parcelbell.playground;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Makes people customers, through the application's own API. */
final class Customers implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI application;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Customers(URI application) {
    this.application = application;
  }

  /**
   * Creates or replaces a customer.
   *
   * @throws CustomerRefused with the application's answer
   * @throws ApplicationUnavailable when there is none
   */
  void put(Person person) {
    var request =
        HttpRequest.newBuilder(application.resolve("/v1/customers/" + person.customerId()))
            .timeout(PATIENCE)
            .header("x-api-key", ApplicationSettings.API_KEY)
            .header("content-type", "application/json")
            .PUT(BodyPublishers.ofString(person.toCustomer().toString()))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new CustomerRefused(answer.statusCode(), answer.body());
      }
    } catch (IOException notReachable) {
      throw new ApplicationUnavailable();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ApplicationUnavailable();
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
