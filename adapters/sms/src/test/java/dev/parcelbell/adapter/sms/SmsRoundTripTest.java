package dev.parcelbell.adapter.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parcelbell.adapter.sms.in.SmsEvents;
import dev.parcelbell.adapter.sms.in.SmsEvents.Verdict;
import dev.parcelbell.adapter.sms.out.SmsSender;
import dev.parcelbell.adapter.sms.out.SmsSettings;
import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.application.port.out.Sender.Outbound;
import dev.parcelbell.aws.AwsAccess;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.simulator.SimulatorSettings;
import dev.parcelbell.simulator.Simulators;
import dev.parcelbell.simulator.sms.TextEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** A text goes out, something becomes of it, and we hear of it, all over the real protocols. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmsRoundTripTest {
  private static final PhoneNumber ANA = new PhoneNumber("+4915112345678");
  private static final AttemptId ATTEMPT =
      new AttemptId(new DeliveryId("dlv_abcdefghijklmnopqrstuvwxyz"), 1, "01JD");

  private static final Instant HEARD_AT = Instant.parse("2026-11-20T08:00:00Z");

  private record Told(AttemptId attempt, Receipt receipt) {}

  private record Wished(PhoneNumber phone, Wish wish) {}

  private final BlockingQueue<String> envelopes = new LinkedBlockingQueue<>();
  private final List<Told> told = new ArrayList<>();
  private final List<Wished> wished = new ArrayList<>();
  private final SmsEvents events =
      new SmsEvents(
          (attempt, receipt) -> {
            told.add(new Told(attempt, receipt));
            return RecordReceipt.Outcome.RECORDED;
          },
          (phone, wish) -> {
            wished.add(new Wished(phone, wish));
            return 1;
          });
  private final Simulators simulators =
      Simulators.start(
          SimulatorSettings.playground(
              InstantSource.system(), (_, envelope) -> envelopes.add(envelope)));
  private String messageId = "";

  @BeforeEach
  void send() throws Exception {
    var access =
        new AwsAccess(
            Region.EU_CENTRAL_1,
            Optional.of(simulators.aws()),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("playground", "x")),
            Duration.ofSeconds(20));
    var settings =
        new SmsSettings(
            Optional.empty(), Optional.of("main"), Duration.ofHours(1), Optional.empty());
    try (var sender = new SmsSender(access, settings)) {
      var outcome =
          sender.send(new Outbound(ATTEMPT, new Address.Sms(ANA), new Content.Text("Hi")));
      messageId = assertInstanceOf(SendOutcome.Accepted.class, outcome).providerMessageId();
    }
    assertEquals(new Verdict.Recorded(), hear());
    assertEquals(ReceiptStatus.DELIVERED, told.getLast().receipt().status());
  }

  @AfterEach
  void close() {
    simulators.close();
  }

  private Verdict hear() throws InterruptedException, JsonProcessingException {
    var envelope = Optional.ofNullable(envelopes.poll(20, TimeUnit.SECONDS)).orElseThrow();
    var message = new ObjectMapper().readTree(envelope).path("Message").asText();
    return events.offer(message, HEARD_AT).orElseThrow();
  }

  @Test
  void whatever_becomes_of_a_text_comes_back_to_its_attempt() throws Exception {
    for (var event : TextEvent.values()) {
      simulators.sms().event(ANA.e164(), event);

      assertEquals(new Verdict.Recorded(), hear(), event::name);
      var last = told.getLast();
      assertEquals(ATTEMPT, last.attempt(), event::name);
      assertEquals("TEXT_" + event.name(), last.receipt().detail());
      assertEquals(Optional.of(messageId), last.receipt().providerMessageId(), event::name);
      assertEquals(statusOf(event), last.receipt().status(), event::name);
    }
  }

  private static ReceiptStatus statusOf(TextEvent event) {
    return switch (event) {
      case PENDING, QUEUED -> ReceiptStatus.SENT;
      case SUCCESSFUL, DELIVERED -> ReceiptStatus.DELIVERED;
      default -> ReceiptStatus.FAILED;
    };
  }

  @Test
  void stop_and_start_change_consent_and_chatter_does_not() throws Exception {
    simulators.sms().reply(ANA.e164(), "Stop!");
    simulators.sms().reply(ANA.e164(), "START");
    simulators.sms().reply(ANA.e164(), "Where is it?");

    assertEquals(new Verdict.ConsentChanged(new Wish.Stop(HEARD_AT), 1), hear());
    assertEquals(new Verdict.ConsentChanged(new Wish.Start(HEARD_AT), 1), hear());
    assertInstanceOf(Verdict.NotOurs.class, hear());
    assertEquals(
        List.of(
            new Wished(ANA, new Wish.Stop(HEARD_AT)), new Wished(ANA, new Wish.Start(HEARD_AT))),
        wished);
  }
}
