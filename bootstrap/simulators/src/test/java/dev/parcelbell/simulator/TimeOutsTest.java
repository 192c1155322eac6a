package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeOutsTest {
  @AutoClose private final TestBed bed = new TestBed();

  private final HttpClient client = HttpClient.newHttpClient();

  /** Closing it would wait for those who are kept waiting. */
  @AfterEach
  void giveUp() {
    client.shutdownNow();
  }

  @Test
  void a_time_out_before_leaves_no_trace_but_one_request() throws Exception {
    bed.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.TIMEOUT_BEFORE));

    var kept = keptWaiting();

    assertEquals(List.of(), bed.webhooks());
    assertEquals(List.of(), bed.simulators.outbox().all());
    assertFalse(kept.isDone());
    assertEquals(1, bed.simulators.requests().of(Channel.MESSENGER, TestBed.ANA));
  }

  @Test
  void a_time_out_after_has_done_everything_with_one_request() throws Exception {
    bed.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.TIMEOUT_AFTER));

    var kept = keptWaiting();
    TestBed.eventually(() -> bed.simulators.outbox().all().size() == 1);

    var echo = bed.webhooks().getFirst();
    assertEquals("corr", echo.at("/message/metadata").asText());
    var arrived = bed.simulators.outbox().of(Channel.MESSENGER, TestBed.ANA).getFirst();
    assertEquals(arrived.providerMessageId(), echo.at("/message/mid").asText());
    assertFalse(kept.isDone());
    assertEquals(1, bed.simulators.requests().of(Channel.MESSENGER, TestBed.ANA));
  }

  @Test
  void a_time_out_can_also_have_no_receipt() throws Exception {
    bed.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.TIMEOUT_AFTER));
    bed.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.NO_RECEIPT));

    var kept = keptWaiting();
    TestBed.eventually(() -> bed.simulators.outbox().all().size() == 1);

    assertEquals(List.of(), bed.webhooks());
    assertFalse(kept.isDone());
  }

  @Test
  void a_client_may_give_up_and_the_next_message_goes_through() throws Exception {
    bed.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.TIMEOUT_BEFORE));
    var impatient = request().timeout(Duration.ofMillis(200)).build();

    assertThrows(HttpTimeoutException.class, () -> client.send(impatient, BodyHandlers.ofString()));
    TestBed.eventually(() -> bed.simulators.faults().list().isEmpty());

    assertEquals(200, client.send(request().build(), BodyHandlers.ofString()).statusCode());
  }

  @Test
  void whoever_is_kept_waiting_does_not_keep_the_simulators_from_stopping() throws Exception {
    bed.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.TIMEOUT_AFTER));
    var kept = keptWaiting();

    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> bed.simulators.close());

    var lost = assertThrows(CompletionException.class, kept::join);
    assertInstanceOf(IOException.class, lost.getCause());
  }

  @Test
  void a_reset_ends_the_waiting() throws Exception {
    bed.simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.TIMEOUT_BEFORE));
    var kept = keptWaiting();

    bed.simulators.reset();

    assertThrows(CompletionException.class, kept::join);
    assertEquals(0, bed.simulators.requests().of(Channel.MESSENGER));
  }

  private CompletableFuture<HttpResponse<String>> keptWaiting() throws InterruptedException {
    var kept = client.sendAsync(request().build(), BodyHandlers.ofString());
    TestBed.eventually(() -> bed.simulators.requests().of(Channel.MESSENGER, TestBed.ANA) == 1);
    // Counted first and decided about second: a reset in between would let it off.
    TestBed.eventually(() -> bed.simulators.faults().list().isEmpty());
    return kept;
  }

  private HttpRequest.Builder request() {
    var target = bed.simulators.graph() + TestBed.MESSAGES + "?access_token=playground-page-token";
    var message = "{\"text\":\"Hi\",\"metadata\":\"corr\"}";
    return HttpRequest.newBuilder(URI.create(target))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(TestBed.message(TestBed.ANA, "UPDATE", message).toString()));
  }
}
