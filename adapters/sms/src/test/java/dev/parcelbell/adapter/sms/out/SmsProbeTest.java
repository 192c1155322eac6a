package dev.parcelbell.adapter.sms.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import dev.parcelbell.aws.Finding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmsProbeTest {
  private static List<Boolean> judgements(List<Finding> findings) {
    return findings.stream().map(Finding::isGood).toList();
  }

  /** Asks a service that gives the same answer to everything. */
  private static List<Finding> look(String json, SmsSettings settings) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          var body = json.getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      var uri = URI.create("http://localhost:" + server.getAddress().getPort());
      return new SmsProbe(SimulatedSms.accessTo(uri), settings).look();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void all_is_well_at_the_simulator() {
    try (var sms = SimulatedSms.start()) {
      assertEquals(List.of(true, true, true), judgements(sms.probe().look()));
    }
  }

  @ParameterizedTest
  @CsvSource({"SANDBOX, false", "PRODUCTION, true", "SOMETHING_NEW, true"})
  void the_sandbox_is_not_enough(String tier, boolean isGood) throws IOException {
    var account =
        "{\"AccountAttributes\":[{\"Name\":\"ACCOUNT_TIER\",\"Value\":\"%s\"}]}".formatted(tier);

    assertEquals(isGood, look(account, SimulatedSms.SETTINGS).getFirst().isGood());
  }

  @ParameterizedTest
  @CsvSource({"1, false", "1000, true"})
  void a_dollar_a_month_is_not_enough(long limit, boolean isGood) throws IOException {
    var limits =
        "{\"SpendLimits\":[{\"Name\":\"TEXT_MESSAGE_MONTHLY_SPEND_LIMIT\",\"EnforcedLimit\":%d}]}"
            .formatted(limit);

    assertEquals(isGood, look(limits, SimulatedSms.SETTINGS).get(1).isGood());
  }

  @Test
  void without_a_configuration_set_nothing_comes_back() throws IOException {
    var silent =
        new SmsSettings(Optional.empty(), Optional.empty(), Duration.ofHours(1), Optional.empty());

    assertEquals(List.of(true, true, false), judgements(look("{}", silent)));
  }

  @Test
  void a_service_that_is_not_there_is_told_of() {
    var nowhere =
        new SmsProbe(SimulatedSms.accessTo(SimulatedSms.nowhere()), SimulatedSms.SETTINGS);

    assertEquals(List.of(false, false, true), judgements(nowhere.look()));
  }
}
