package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.Sender.Outbound;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every {@link Sender} owes. Extend it once per channel, with a provider that speaks the real
 * protocol and a provider time-out of at most two seconds.
 *
 * <p>Not promised: which reason a refusal has, and how long a throttled sender should wait.
 */
@DisplayName("the Sender contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
@NullUnmarked // JUnit fills in the fields before each test
public abstract class SenderContract {
  private static final AttemptId FIRST = attempt("01JD0000000000000000000001");
  private static final AttemptId SECOND = attempt("01JD0000000000000000000002");

  /** What a provider does with the next request to send. */
  public enum Mood {
    /** Says that this recipient cannot be reached, for good. */
    REFUSES,
    /** Says that it was too much at once. */
    THROTTLES,
    /** Does nothing and never answers. */
    SILENT_BEFORE,
    /** Sends the message and never answers. */
    SILENT_AFTER
  }

  /** The other side of the wire, as a test sees it. */
  public interface Provider {
    /** The next request meets this; those after it are served. */
    void next(Mood mood);

    /** How often somebody asked to send, whatever came of it. */
    int requests();

    /** What reached the person, oldest first. */
    List<Arrived> arrived();

    /** A sender with the same settings, at an address where nobody listens. */
    Sender strayed();

    /**
     * @param correlation the value that the provider will carry into its receipts
     */
    record Arrived(String providerMessageId, String correlation) {}
  }

  /**
   * @param to somebody whom the provider reaches
   * @param content something that it takes
   */
  public record Fixture(Sender sender, Provider provider, Address to, Content content) {}

  /** Called for every test; nothing has been sent. */
  protected abstract Fixture fresh();

  private Fixture fixture;

  @BeforeEach
  final void open() {
    fixture = fresh();
  }

  private static AttemptId attempt(String claim) {
    return new AttemptId(new DeliveryId("dlv_abcdefghijklmnopqrstuvwxyz"), 1, claim);
  }

  private SendOutcome send(AttemptId attempt) {
    return fixture.sender().send(new Outbound(attempt, fixture.to(), fixture.content()));
  }

  private SendOutcome sendTo(Mood mood) {
    fixture.provider().next(mood);
    return send(FIRST);
  }

  private void assertRequests(int expected) {
    assertEquals(expected, fixture.provider().requests(), "requests at the provider");
  }

  private List<String> correlations() {
    return fixture.provider().arrived().stream().map(Provider.Arrived::correlation).toList();
  }

  @Nested
  class A_provider_that_takes_the_message {
    @Test
    void is_asked_once_and_its_id_is_returned() {
      var accepted = assertInstanceOf(SendOutcome.Accepted.class, send(FIRST));

      assertRequests(1);
      assertEquals(
          List.of(accepted.providerMessageId()),
          fixture.provider().arrived().stream().map(Provider.Arrived::providerMessageId).toList());
    }

    @Test
    void gets_our_own_id_with_every_message() {
      send(FIRST);
      send(SECOND);

      assertEquals(List.of(FIRST.wire(), SECOND.wire()), correlations());
    }

    @Test
    void gives_every_message_an_id_of_its_own() {
      assertFalse(send(FIRST).equals(send(SECOND)));
    }
  }

  @Nested
  class A_provider_that_answers_no {
    @Test
    void has_refused_and_is_not_asked_again() {
      assertInstanceOf(SendOutcome.Refused.class, sendTo(Mood.REFUSES));
      assertRequests(1);
    }

    @Test
    void may_just_have_had_too_much_and_is_not_asked_again_by_the_sender() {
      var throttled = assertInstanceOf(SendOutcome.Throttled.class, sendTo(Mood.THROTTLES));

      assertTrue(throttled.retryAfter().isPositive(), throttled::toString);
      assertRequests(1);
    }

    @Test
    void serves_the_next_message_again() {
      sendTo(Mood.REFUSES);

      assertInstanceOf(SendOutcome.Accepted.class, send(SECOND));
      assertEquals(List.of(SECOND.wire()), correlations());
    }
  }

  @Nested
  class A_provider_that_says_nothing {
    @Test
    void leaves_in_doubt_what_it_did_not_send_and_is_asked_once() {
      assertInstanceOf(SendOutcome.Ambiguous.class, sendTo(Mood.SILENT_BEFORE));
      assertRequests(1);
      assertEquals(List.of(), correlations());
    }

    @Test
    void leaves_in_doubt_what_it_sent_and_is_asked_once() {
      assertInstanceOf(SendOutcome.Ambiguous.class, sendTo(Mood.SILENT_AFTER));
      assertRequests(1);
      assertEquals(List.of(FIRST.wire()), correlations());
    }

    @Test
    void does_not_spoil_the_next_message() {
      sendTo(Mood.SILENT_BEFORE);

      assertInstanceOf(SendOutcome.Accepted.class, send(SECOND));
    }
  }

  @Nested
  class A_provider_that_is_not_there {
    @Test
    void has_certainly_sent_nothing() {
      var outcome =
          fixture.provider().strayed().send(new Outbound(FIRST, fixture.to(), fixture.content()));

      assertInstanceOf(SendOutcome.NotSent.class, outcome);
      assertRequests(0);
    }
  }

  @Nested
  class An_outcome {
    @Test
    void names_nobody() {
      var outcomes =
          Stream.of(Mood.REFUSES, Mood.SILENT_BEFORE)
              .map(SenderContract.this::sendTo)
              .map(SendOutcome::toString)
              .toList();

      String address =
          switch (fixture.to()) {
            case Address.Messenger(var psid) -> psid.value();
            case Address.WhatsApp(var number) -> number.e164();
            case Address.Sms(var number) -> number.e164();
            case Address.Email(var mail) -> mail.value();
          };
      assertTrue(outcomes.stream().noneMatch(said -> said.contains(address)), outcomes::toString);
    }
  }
}
