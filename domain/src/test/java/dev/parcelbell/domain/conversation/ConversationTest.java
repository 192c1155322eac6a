package dev.parcelbell.domain.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConversationTest {
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
  private static final TrackingNumber PARCEL = new TrackingNumber("12345678");
  private static final Choice CHOICE = new Choice("Help", Request.of(Intent.HELP));

  @Test
  void each_step_keeps_what_it_is_not_about() {
    var all =
        Conversation.NEW
            .speaking(Locale.GERMAN)
            .mentioning(PARCEL)
            .asking(Request.of(Intent.PARCEL_ETA), NOON);
    assertEquals(Optional.of(Locale.GERMAN), all.language());
    assertEquals(Optional.of(PARCEL), all.parcel());
    assertEquals(Optional.of(Request.of(Intent.PARCEL_ETA)), all.openAt(NOON));
    assertEquals(Optional.empty(), all.settled().openAt(NOON));
    assertEquals(Optional.of(PARCEL), all.settled().parcel());

    var waiting = all.waitingForLogIn(Request.of(Intent.PARCEL_LIST));
    assertEquals(Optional.of(Request.of(Intent.PARCEL_LIST)), waiting.beforeLogIn());
    assertEquals(Optional.empty(), waiting.openAt(NOON));
    assertEquals(waiting, waiting.settled().speaking(Locale.GERMAN).mentioning(PARCEL));

    var theirs = all.withTurn(Turn.SOMEBODY_ELSES);
    assertEquals(Turn.SOMEBODY_ELSES, theirs.turn());
    assertEquals(Optional.empty(), theirs.openAt(NOON));
    assertEquals(all.settled(), theirs.withTurn(Turn.OURS));
  }

  @Test
  void a_reply_is_worth_sending_for_a_day() {
    var reply =
        new PreparedReply(
            new ReplyId("e", 0),
            new Address.Messenger(new Psid("1")),
            new Reply.LogOut("x"),
            "c",
            1,
            NOON,
            NOON);
    assertTrue(reply.isWorthSending(NOON.plus(Duration.ofDays(1)).minusNanos(1)));
    assertFalse(reply.isWorthSending(NOON.plus(Duration.ofDays(1))));
    var again = reply.again(NOON.plusSeconds(9));
    assertEquals(2, again.attempt());
    assertEquals(NOON.plusSeconds(9), again.inLineSince());
    assertEquals(NOON, again.preparedAt());
  }

  @Test
  void a_reply_id_comes_back_from_wherever_it_was() {
    var id = new ReplyId(ReplyId.eventOf("messenger/message/1"), 9);
    assertEquals(Optional.of(id), ReplyId.parse(id.wire()));
    assertEquals(40, id.event().length());
    assertFalse(id.event().equals(ReplyId.eventOf("messenger/message/2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rpl_-0", "rpl_a-10", "rpl_a", "rpl_ä-0", "dlv_a-0", " rpl_a-0"})
  void what_is_no_reply_id_is_not_read(String text) {
    assertEquals(Optional.empty(), ReplyId.parse(text));
  }

  @Test
  void a_reply_id_cannot_be_wrong() {
    assertThrows(IllegalArgumentException.class, () -> new ReplyId("e", 10));
    assertThrows(IllegalArgumentException.class, () -> new ReplyId("e", -1));
    assertThrows(IllegalArgumentException.class, () -> new ReplyId("a b", 0));
  }

  @Test
  void no_platform_shows_more_than_it_can() {
    var most = Collections.nCopies(Reply.CHOICES_MAX, CHOICE);
    assertEquals(most, new Reply.Text("x", most).choices());
    var tooMany = Collections.nCopies(Reply.CHOICES_MAX + 1, CHOICE);
    assertThrows(IllegalArgumentException.class, () -> new Reply.Text("x", tooMany));
    var buttons = Collections.nCopies(Reply.BUTTONS_MAX + 1, CHOICE);
    assertThrows(
        IllegalArgumentException.class, () -> new Reply.Card("x", "", Optional.empty(), buttons));
  }

  @Test
  void what_people_say_and_read_is_not_printed() {
    var texts =
        List.of(
            new Heard.Said("secret").toString(),
            new Reply.Text("secret", List.of()).toString(),
            new Reply.Card("secret", "secret", Optional.empty(), List.of()).toString(),
            new Reply.Stages("secret", List.of()).toString(),
            new Reply.LogIn("secret", "secret").toString(),
            new Reply.LogOut("secret").toString());
    assertEquals(List.of(), texts.stream().filter(text -> text.contains("secret")).toList());
  }
}
