package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.ANAS_PHONE;
import static dev.parcelbell.application.testkit.AppOverMemory.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What comes in opens windows, waits in a queue or is kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InboundTest {
  private static final RawInput RAW = new RawInput(new byte[] {1, 2});
  private static final Address PERSON = new Address.Messenger(new Psid("77"));

  private final AppOverMemory app = new AppOverMemory();

  @Test
  void what_a_user_does_opens_the_window_for_a_day_and_is_kept() {
    sort(NOON.minusSeconds(60), new Content.Acted(PERSON, UserAction.MESSAGE, Optional.empty()));
    assertEquals(NOON.minusSeconds(60).plus(Duration.ofDays(1)), app.windows.of(PERSON).until());
    var kept = app.archive.all().getFirst();
    assertEquals("user action", kept.reason());
    assertEquals(Optional.of("77"), kept.person());
    assertEquals(RAW, kept.body());
  }

  @Test
  void a_clock_that_is_ahead_opens_no_longer_window() {
    sort(NOON.plusSeconds(60), new Content.Acted(PERSON, UserAction.POSTBACK, Optional.empty()));
    assertEquals(NOON.plus(Duration.ofDays(1)), app.windows.of(PERSON).until());
  }

  @Test
  void every_person_is_kept_by_the_name_that_the_channel_knows() {
    keptAs("+4915112345678", new Address.WhatsApp(ANAS_PHONE));
    keptAs("+4915112345678", new Address.Sms(ANAS_PHONE));
    keptAs("ana@example.org", new Address.Email(new EmailAddress("ana@example.org")));
  }

  private static void keptAs(String name, Address person) {
    var app = new AppOverMemory();
    var acted = new Content.Acted(person, UserAction.OPTIN, Optional.empty());
    sort(app, new InboundItem("c", "key", "kind", NOON, acted, RAW));
    assertEquals(Optional.of(name), app.archive.all().getFirst().person());
  }

  @Test
  void what_is_about_a_message_waits_in_the_queue_of_events() {
    sort(NOON, new Content.AboutMessage(Optional.of("77")));
    assertEquals(List.of(new InboundQueue.Inbound("c", NOON, RAW)), app.inbound.events());
    assertEquals(List.of(), app.archive.all());
  }

  @Test
  void an_event_from_outside_waits_there_too() {
    app.use.acceptEvent().accept("c", RAW);
    assertEquals(List.of(new InboundQueue.Inbound("c", NOON, RAW)), app.inbound.events());
    assertEquals(List.of(), app.inbound.webhooks());
  }

  @Test
  void everything_else_is_kept_with_its_reason() {
    sort(NOON, new Content.Other(Optional.of("77"), "no idea"));
    app.use.keepRaw().keep("k", "kind", "broken", RAW);
    assertEquals(
        Set.of(
            new Archive.RawItem(
                "key", "kind", "no idea", Optional.of("77"), NOON, Optional.of("c"), RAW),
            new Archive.RawItem("k", "kind", "broken", Optional.empty(), NOON, RAW)),
        Set.copyOf(app.archive.all()));
  }

  @Test
  void a_webhook_is_put_into_its_queue_as_it_came() {
    app.use.acceptWebhook().accept("c", RAW);
    assertEquals(List.of(new InboundQueue.Inbound("c", NOON, RAW)), app.inbound.webhooks());
  }

  private void sort(Instant at, Content content) {
    sort(app, new InboundItem("c", "key", "kind", at, content, RAW));
  }

  private static void sort(AppOverMemory app, InboundItem item) {
    app.use.sortInboundItem().sort(item);
    app.topics
        .nextItem()
        .ifPresent(
            published -> {
              app.use.archiveInboundItem().archive(published);
              app.use.openWindow().open(published);
            });
  }
}
