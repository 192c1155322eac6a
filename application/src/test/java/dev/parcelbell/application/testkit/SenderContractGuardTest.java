package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** A contract that cannot fail proves nothing, so it is shown senders that break it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SenderContractGuardTest {
  private static final Set<String> EVERY_CLAUSE =
      Set.of(
          "is_asked_once_and_its_id_is_returned",
          "gets_our_own_id_with_every_message",
          "gives_every_message_an_id_of_its_own",
          "has_refused_and_is_not_asked_again",
          "may_just_have_had_too_much_and_is_not_asked_again_by_the_sender",
          "serves_the_next_message_again",
          "leaves_in_doubt_what_it_did_not_send_and_is_asked_once",
          "leaves_in_doubt_what_it_sent_and_is_asked_once",
          "does_not_spoil_the_next_message",
          "has_certainly_sent_nothing",
          "names_nobody");

  @Test
  void an_honest_sender_passes_and_no_clause_is_skipped() {
    var tests = run(Honest.class);

    assertEquals(Set.of(), namesOf(tests.failed()));
    assertEquals(EVERY_CLAUSE, namesOf(tests.succeeded()));
  }

  @Test
  void a_sender_that_says_one_thing_whatever_happens_is_caught_by_nearly_every_clause() {
    var passed = namesOf(run(Parrot.class).succeeded());

    // A parrot that never sends leaves nothing to be seen by these.
    assertEquals(Set.of("does_not_spoil_the_next_message", "names_nobody"), passed);
  }

  @Test
  void a_sender_that_sends_again_when_nobody_answers_is_caught() {
    assertEquals(
        Set.of(
            "leaves_in_doubt_what_it_did_not_send_and_is_asked_once",
            "leaves_in_doubt_what_it_sent_and_is_asked_once"),
        namesOf(run(SendsAgain.class).failed()));
  }

  @Test
  void a_sender_that_takes_silence_for_not_sent_is_caught() {
    assertEquals(
        Set.of(
            "leaves_in_doubt_what_it_did_not_send_and_is_asked_once",
            "leaves_in_doubt_what_it_sent_and_is_asked_once"),
        namesOf(run(Optimist.class).failed()));
  }

  @Test
  void a_sender_that_keeps_our_id_to_itself_is_caught() {
    assertEquals(
        Set.of(
            "gets_our_own_id_with_every_message",
            "serves_the_next_message_again",
            "leaves_in_doubt_what_it_sent_and_is_asked_once"),
        namesOf(run(Anonymous.class).failed()));
  }

  @Test
  void a_sender_that_tells_the_address_in_its_outcome_is_caught() {
    assertEquals(Set.of("names_nobody"), namesOf(run(Blabs.class).failed()));
  }

  private static Events run(Class<? extends SenderContract> suite) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(suite))
        .execute()
        .testEvents();
  }

  private static Set<String> namesOf(Events events) {
    var names = new TreeSet<String>();
    events.stream()
        .forEach(
            event ->
                names.add(
                    event.getTestDescriptor().getLegacyReportingName().replaceAll("\\(.*", "")));
    return names;
  }

  /** A sender and its provider in one, which keeps every promise; the others break one each. */
  static class Honest extends SenderContract implements Sender, SenderContract.Provider {
    private final List<Arrived> arrived = new ArrayList<>();
    private Optional<Mood> mood = Optional.empty();
    private int requests;

    @Override
    protected Fixture fresh() {
      return new Fixture(
          this, this, new Address.Sms(new PhoneNumber("+4915112345678")), new Content.Text("hi"));
    }

    @Override
    public SendOutcome send(Outbound message) {
      requests++;
      var now = mood;
      mood = Optional.empty();
      if (now.isEmpty()) {
        return new SendOutcome.Accepted(arrive(message));
      }
      return switch (now.get()) {
        case REFUSES -> new SendOutcome.Refused(Reason.OPTED_OUT, "code 7");
        case THROTTLES -> new SendOutcome.Throttled(Duration.ofSeconds(1));
        case SILENT_BEFORE -> silence(message);
        case SILENT_AFTER -> {
          arrive(message);
          yield silence(message);
        }
      };
    }

    private String arrive(Outbound message) {
      String id = "id-" + arrived.size();
      arrived.add(new Arrived(id, correlation(message)));
      return id;
    }

    String correlation(Outbound message) {
      return message.attempt().wire();
    }

    SendOutcome silence(Outbound message) {
      return new SendOutcome.Ambiguous("time-out");
    }

    @Override
    public void next(Mood next) {
      mood = Optional.of(next);
    }

    @Override
    public int requests() {
      return requests;
    }

    @Override
    public List<Arrived> arrived() {
      return List.copyOf(arrived);
    }

    @Override
    public Sender strayed() {
      return _ -> new SendOutcome.NotSent("refused");
    }
  }

  static class Parrot extends Honest {
    @Override
    public SendOutcome send(Outbound message) {
      return new SendOutcome.Accepted("id");
    }

    @Override
    public Sender strayed() {
      return this;
    }
  }

  static class SendsAgain extends Honest {
    @Override
    SendOutcome silence(Outbound message) {
      send(message);
      return new SendOutcome.Ambiguous("time-out");
    }
  }

  static class Optimist extends Honest {
    @Override
    SendOutcome silence(Outbound message) {
      return new SendOutcome.NotSent("time-out");
    }
  }

  static class Anonymous extends Honest {
    @Override
    String correlation(Outbound message) {
      return "";
    }
  }

  static class Blabs extends Honest {
    @Override
    SendOutcome silence(Outbound message) {
      return new SendOutcome.Ambiguous("no answer about +4915112345678");
    }
  }
}
