package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeOutsTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  @AutoClose private final TestBed bed = new TestBed();
  @AutoClose private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void a_time_out_before_leaves_no_trace_but_one_request() {
    bed.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.TIMEOUT_BEFORE));

    assertThrows(HttpTimeoutException.class, () -> client.send(message(), BodyHandlers.ofString()));

    assertEquals(List.of(), bed.webhooks());
    assertEquals(List.of(), bed.simulators.outbox().all());
    assertEquals(1, bed.simulators.requests().of(Channel.MESSENGER, TestBed.ANA));
  }

  @Test
  void a_time_out_after_has_done_everything_with_one_request() {
    bed.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.TIMEOUT_AFTER));

    assertThrows(HttpTimeoutException.class, () -> client.send(message(), BodyHandlers.ofString()));

    var arrived = bed.simulators.outbox().of(Channel.MESSENGER, TestBed.ANA);
    assertEquals(1, arrived.size());
    assertEquals(1, bed.simulators.requests().of(Channel.MESSENGER, TestBed.ANA));
    var echo = bed.webhooks().getFirst();
    assertEquals("corr", echo.at("/message/metadata").asText());
    assertEquals(arrived.getFirst().providerMessageId(), echo.at("/message/mid").asText());
  }

  @Test
  void a_time_out_can_also_have_no_receipt() {
    bed.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.TIMEOUT_AFTER));
    bed.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.NO_RECEIPT));

    assertThrows(HttpTimeoutException.class, () -> client.send(message(), BodyHandlers.ofString()));

    assertEquals(1, bed.simulators.outbox().all().size());
    assertEquals(List.of(), bed.webhooks());
  }

  @Test
  void whoever_is_kept_waiting_does_not_keep_the_simulators_from_stopping() throws Exception {
    bed.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.TIMEOUT_AFTER));
    var kept = client.sendAsync(patient(), BodyHandlers.ofString());
    TestBed.eventually(() -> bed.simulators.outbox().all().size() == 1);

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> bed.simulators.close());

    var lost = assertThrows(CompletionException.class, kept::join);
    assertInstanceOf(IOException.class, lost.getCause());
  }

  @Test
  void a_reset_ends_the_waiting() throws Exception {
    bed.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.TIMEOUT_BEFORE));
    var kept = client.sendAsync(patient(), BodyHandlers.ofString());
    TestBed.eventually(() -> bed.simulators.faults().list().isEmpty());

    bed.simulators.reset();

    assertThrows(CompletionException.class, kept::join);
    assertEquals(0, bed.simulators.requests().of(Channel.MESSENGER));
  }

  private HttpRequest message() {
    return request().timeout(PATIENCE).build();
  }

  private HttpRequest patient() {
    return request().build();
  }

  private HttpRequest.Builder request() {
    var target = bed.simulators.graph() + TestBed.MESSAGES + "?access_token=playground-page-token";
    var message = "{\"text\":\"Hi\",\"metadata\":\"corr\"}";
    return HttpRequest.newBuilder(URI.create(target))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(TestBed.message(TestBed.ANA, "UPDATE", message).toString()));
  }
}
