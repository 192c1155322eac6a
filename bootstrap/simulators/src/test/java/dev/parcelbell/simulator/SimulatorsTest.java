package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.simulator.messenger.MessengerSettings;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulatorsTest {
  private static final String HELLO =
      TestBed.message(TestBed.ANA, "UPDATE", "{\"text\":\"Hi\"}").toString();

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void after_a_reset_nothing_is_as_it_was() {
    var simulators = bed.simulators;
    simulators.faults().add(Fault.once(Channel.MESSENGER, FaultKind.LATE_RECEIPT));
    bed.send(HELLO);
    simulators.sms().reply(SmsTest.PHONE, "STOP");
    simulators.faults().add(Fault.once(Channel.SMS, FaultKind.THROTTLE));

    simulators.reset();

    assertEquals(List.of(), simulators.outbox().all());
    assertEquals(List.of(), simulators.faults().list());
    assertEquals(List.of(), simulators.messenger().people());
    assertEquals(0, simulators.requests().of(Channel.MESSENGER));
    assertFalse(simulators.sms().isOptedOut(SmsTest.PHONE));
    bed.pass(Duration.ofDays(1));
    assertEquals(List.of(), bed.webhooks());
    assertEquals(400, bed.send(HELLO).statusCode());
  }

  @Test
  void on_a_clock_that_goes_receipts_come_by_themselves() throws Exception {
    var messenger = MessengerSettings.playground().withWebhook(bed.app.uri()).withPeopleWhoRead();
    var settings =
        SimulatorSettings.playground(InstantSource.system(), (_, _) -> {}).withMessenger(messenger);
    try (var running = Simulators.start(settings);
        var client = HttpClient.newHttpClient()) {
      running.messenger().addPerson(TestBed.ANA, "Ana");
      var target = running.graph() + TestBed.MESSAGES + "?access_token=playground-page-token";

      client.send(
          HttpRequest.newBuilder(URI.create(target))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(HELLO))
              .build(),
          BodyHandlers.discarding());

      TestBed.eventually(() -> bed.app.posts().size() == 3);
    }
  }

  @Test
  void an_app_that_starts_again_misses_nothing() throws InterruptedException {
    int port = bed.app.uri().getPort();
    bed.app.close();
    bed.simulators.messenger().say(TestBed.ANA, "Anybody there?");
    bed.simulators.timeMoved();

    try (var again = AppWebhook.start(port)) {
      TestBed.eventually(() -> again.posts().size() == 1);
    }
  }

  @Test
  void when_time_moves_what_was_refused_is_brought_again_at_once() {
    bed.app.refuse(1);
    bed.simulators.messenger().say(TestBed.ANA, "Hi");
    bed.simulators.timeMoved();

    assertEquals(1, bed.webhooks().size());
  }

  @Test
  void a_sink_that_fails_gets_the_notification_again() throws InterruptedException {
    var failures = new AtomicInteger(2);
    var taken = new CopyOnWriteArrayList<String>();
    var settings =
        SimulatorSettings.playground(
            bed.clock,
            (_, envelope) -> {
              if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the queue is away");
              }
              taken.add(envelope);
            });
    try (var running = Simulators.start(settings)) {
      running.sms().reply(SmsTest.PHONE, "Hello");

      TestBed.eventually(() -> taken.size() == 1);
    }
    assertEquals(-1, failures.get());
  }

  @Test
  void a_taken_port_is_refused_and_frees_the_other() {
    int taken = bed.simulators.aws().getPort();
    var settings = SimulatorSettings.playground(bed.clock, (_, _) -> {});

    assertThrows(IllegalStateException.class, () -> Simulators.start(settings.withPorts(0, taken)));
    assertTrue(bed.send(HELLO).statusCode() < 300);
  }
}
