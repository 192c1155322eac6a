package dev.parcelbell.adapter.sms.in;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.sms.in.Recorder.Wished;
import dev.parcelbell.adapter.sms.in.SmsEvents.Verdict;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.customer.Wish;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmsRepliesTest {
  private static final String ANA = "+4915112345678";
  private static final Instant SAID_AT = Instant.parse("2026-11-20T08:00:00Z");

  private final Recorder recorder = new Recorder();
  private final SmsEvents events = new SmsEvents(recorder, recorder);

  private Optional<Verdict> reply(String text) {
    return events.offer(SampleEvents.reply(ANA, text), SAID_AT);
  }

  private void assertWish(Wish wish, String text) {
    assertEquals(Optional.of(new Verdict.ConsentChanged(wish, Recorder.CUSTOMERS)), reply(text));
    assertEquals(List.of(new Wished(new PhoneNumber(ANA), wish)), recorder.wished);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ARRET",
        "CANCEL",
        "END",
        "OPT-OUT",
        "OPTOUT",
        "QUIT",
        "REMOVE",
        "STOP",
        "TD",
        "UNSUBSCRIBE",
        "REVOKE",
        "OPT OUT",
        "ARRÊT",
        "STOPP"
      })
  void every_word_that_ends_messages_ends_them(String word) {
    assertWish(new Wish.Stop(SAID_AT), word);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop",
        "Stop",
        " STOP ",
        "STOP.",
        "Stop!!!",
        "\\\"Stop\\\"",
        "„Stop“",
        "\\nstop\\t",
        "(stop)",
        "STOP 🛑",
        "ＳＴＯＰ",
        "opt-out.",
        "Arre\\u0302t",
        "\\u200bstop"
      })
  void case_and_what_stands_around_a_word_do_not_matter(String text) {
    assertWish(new Wish.Stop(SAID_AT), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"START", "start", "UNSTOP", "Unstop.", "YES", "yes!"})
  void who_wants_messages_again_gets_them(String text) {
    assertWish(new Wish.Start(SAID_AT), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Where is my parcel?",
        "Don't stop",
        "stop it",
        "STOPPED",
        "endless",
        "1",
        "?!",
        "S T O P",
        "yes please",
        "12345678"
      })
  void anything_else_is_kept_for_people_to_read(String text) {
    assertEquals(
        Optional.of(new Verdict.NotOurs("SMS reply", "neither STOP nor START")), reply(text));
    assertEquals(List.of(), recorder.wished);
  }

  @Test
  void a_long_text_is_no_word() {
    assertEquals(
        Optional.of(new Verdict.NotOurs("SMS reply", "neither STOP nor START")),
        reply(".".repeat(100_000) + "stop"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "Shop", "", "+0", "+49151123456789012345"})
  void a_wish_of_nobody_is_unreadable(String from) {
    assertEquals(
        Optional.of(new Verdict.Unreadable("SMS reply", "comes from no number")),
        events.offer(SampleEvents.reply(from, "STOP"), SAID_AT));
    assertEquals(List.of(), recorder.wished);
  }
}
