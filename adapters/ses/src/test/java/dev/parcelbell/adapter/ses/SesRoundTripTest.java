package dev.parcelbell.adapter.ses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parcelbell.adapter.ses.in.SesEvents;
import dev.parcelbell.adapter.ses.in.SesEvents.Verdict;
import dev.parcelbell.adapter.ses.out.SesSender;
import dev.parcelbell.adapter.ses.out.SesSettings;
import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.application.port.out.Sender.Outbound;
import dev.parcelbell.aws.AwsAccess;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.simulator.SimulatorSettings;
import dev.parcelbell.simulator.Simulators;
import dev.parcelbell.simulator.ses.EmailEvent;
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

/** A mail goes out, something happens to it, and we hear of it, all over the real protocols. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SesRoundTripTest {
  private static final String ANA = "ana@x.example";
  private static final AttemptId ATTEMPT =
      new AttemptId(new DeliveryId("dlv_abcdefghijklmnopqrstuvwxyz"), 2, "01JD");

  private record Told(AttemptId attempt, Receipt receipt) {}

  private final BlockingQueue<String> envelopes = new LinkedBlockingQueue<>();
  private final List<Told> told = new ArrayList<>();
  private final SesEvents events =
      new SesEvents(
          (attempt, receipt) -> {
            told.add(new Told(attempt, receipt));
            return RecordReceipt.Outcome.RECORDED;
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
        new SesSettings(
            new EmailAddress("news@shop.example"), Optional.empty(), Optional.of("main"), 10_000);
    try (var sender = new SesSender(access, settings)) {
      var outcome =
          sender.send(
              new Outbound(
                  ATTEMPT,
                  new Address.Email(new EmailAddress(ANA)),
                  new Content.Mail("Hi", "text", "<p>html</p>")));
      messageId = assertInstanceOf(SendOutcome.Accepted.class, outcome).providerMessageId();
    }
    assertEquals(new Verdict.Recorded(), hear());
    assertEquals(new Verdict.Recorded(), hear());
    assertEquals(
        List.of(ReceiptStatus.SENT, ReceiptStatus.DELIVERED),
        told.stream().map(Told::receipt).map(Receipt::status).toList());
  }

  @AfterEach
  void close() {
    simulators.close();
  }

  private Verdict hear() throws InterruptedException, JsonProcessingException {
    var envelope = Optional.ofNullable(envelopes.poll(20, TimeUnit.SECONDS)).orElseThrow();
    var message = new ObjectMapper().readTree(envelope).path("Message").asText();
    return events.offer(message, Instant.now()).orElseThrow();
  }

  @Test
  void whatever_happens_to_a_mail_comes_back_to_its_attempt() throws Exception {
    for (var event : EmailEvent.values()) {
      simulators.email().event(ANA, event);

      var verdict = hear();
      if (event == EmailEvent.SUBSCRIPTION) {
        assertInstanceOf(Verdict.NotOurs.class, verdict);
      } else {
        assertEquals(new Verdict.Recorded(), verdict, event::name);
        var last = told.getLast();
        assertEquals(ATTEMPT, last.attempt(), event::name);
        assertEquals(statusOf(event), last.receipt().status(), event::name);
        assertEquals(Optional.of(messageId), last.receipt().providerMessageId(), event::name);
      }
    }
  }

  private static ReceiptStatus statusOf(EmailEvent event) {
    return switch (event) {
      case SEND, DELIVERY_DELAY -> ReceiptStatus.SENT;
      case DELIVERY, COMPLAINT -> ReceiptStatus.DELIVERED;
      case OPEN, CLICK -> ReceiptStatus.READ;
      case BOUNCE, TRANSIENT_BOUNCE, REJECT, RENDERING_FAILURE -> ReceiptStatus.FAILED;
      case SUBSCRIPTION -> throw new IllegalArgumentException("no receipt");
    };
  }
}
