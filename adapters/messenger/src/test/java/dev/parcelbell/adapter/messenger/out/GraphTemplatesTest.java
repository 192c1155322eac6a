package dev.parcelbell.adapter.messenger.out;

import static dev.parcelbell.adapter.messenger.out.Playground.ATTEMPT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.messenger.wire.Json;
import dev.parcelbell.application.port.out.Sender.Outbound;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.Content.Template.Parameter;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GraphTemplatesTest {
  private static final TemplateSettings USUAL =
      new TemplateSettings(
          TemplateSettings.NAMES, true, Duration.ofMinutes(1), Duration.ofSeconds(20));

  private final Playground playground = new Playground();
  private Instant now = Playground.NOON;
  private final InstantSource clock = () -> now;

  @AfterEach
  void close() {
    playground.close();
  }

  @Test
  void without_an_approved_template_there_is_none() {
    assertEquals(Optional.empty(), fitting(templates(USUAL), Locale.GERMANY));
  }

  @Test
  void a_template_is_filled_in_and_reaches_somebody_whose_window_is_closed() {
    create(
        "parcel_update",
        "de",
        "Hallo {{name}}, Paket {{parcel}} ist {{status}} in {{place}} gesehen worden.");
    playground.simulators.messenger().addPerson(Playground.ANA.value(), "Ana", now.minusSeconds(1));

    var template = fitting(templates(USUAL), Locale.GERMANY).orElseThrow();

    assertEquals(
        new Content.Template(
            "parcel_update",
            Locale.GERMAN,
            List.of(
                new Parameter("name", "Ana Muster"),
                new Parameter("parcel", "12345678"),
                new Parameter("status", "in Zustellung"),
                new Parameter("place", "Köln"))),
        template);
    assertInstanceOf(SendOutcome.Accepted.class, send(template));
    assertEquals(
        "Hallo Ana Muster, Paket 12345678 ist in Zustellung in Köln gesehen worden.",
        playground.simulators.outbox().all().getFirst().text());
  }

  @Test
  void numbered_gaps_reach_the_person_in_their_order() {
    create("parcel_update", "en", "Expected {{4}} at {{3}}: parcel {{1}} is {{2}}, we hear.");

    assertInstanceOf(
        SendOutcome.Accepted.class, send(fitting(templates(USUAL), Locale.ENGLISH).orElseThrow()));
    assertEquals(
        "Expected November 21, 2026 at Köln: parcel 12345678 is out for delivery, we hear.",
        playground.simulators.outbox().all().getFirst().text());
  }

  @Test
  void the_template_of_the_status_comes_before_the_general_one() {
    create("parcel_update", "de", "Neues von {{parcel}} ist da.");
    create("parcel_out_for_delivery", "de", "Heute kommt {{parcel}} an.");
    create("parcel_delivered", "de", "Gestern kam {{parcel}} an.");

    assertEquals(
        Optional.of("parcel_out_for_delivery"), name(fitting(templates(USUAL), Locale.GERMAN)));
  }

  @Test
  void other_templates_are_used_only_when_any_will_do() {
    create("appointment", "de", "Hallo {{name}}, es gibt Neues.");
    var any =
        new TemplateSettings(
            List.of("parcel_update", TemplateSettings.ANY), true, USUAL.maxAge(), USUAL.timeout());

    assertEquals(Optional.empty(), fitting(templates(USUAL), Locale.GERMAN));
    assertEquals(Optional.of("appointment"), name(fitting(templates(any), Locale.GERMAN)));
  }

  @Test
  void a_template_that_asks_for_more_than_we_know_is_passed_over() {
    create("parcel_out_for_delivery", "de", "Zahle {{amount}} für {{parcel}} ein.");
    create("parcel_update", "de", "Neues von {{parcel}} ist da.");

    assertEquals(Optional.of("parcel_update"), name(fitting(templates(USUAL), Locale.GERMAN)));
  }

  @Test
  void the_nearest_language_is_taken_and_never_another_one() {
    create("parcel_update", "en_GB", "News of {{parcel}} is here.");
    assertEquals(Optional.empty(), fitting(templates(USUAL), Locale.GERMANY));
    assertEquals(Optional.of(Locale.UK), locale(fitting(templates(USUAL), Locale.US)));

    create("parcel_update", "en", "News of {{parcel}} is here.");
    assertEquals(Optional.of(Locale.ENGLISH), locale(fitting(templates(USUAL), Locale.US)));
    assertEquals(Optional.of(Locale.UK), locale(fitting(templates(USUAL), Locale.UK)));

    create("parcel_update", "en_US", "News of {{parcel}} is here.");
    assertEquals(Optional.of(Locale.US), locale(fitting(templates(USUAL), Locale.US)));
  }

  @Test
  void where_utility_messages_are_not_allowed_there_is_none() {
    create("parcel_update", "de", "Neues von {{parcel}} ist da.");
    var forbidden =
        new TemplateSettings(TemplateSettings.NAMES, false, USUAL.maxAge(), USUAL.timeout());

    assertEquals(Optional.empty(), fitting(templates(forbidden), Locale.GERMAN));
  }

  @Test
  void other_channels_have_their_own() {
    create("parcel_update", "de", "Neues von {{parcel}} ist da.");

    assertEquals(
        Optional.empty(),
        templates(USUAL)
            .fitting(
                Channel.WHATSAPP, News.of(ParcelStatus.DELIVERED), News.reader(Locale.GERMAN)));
  }

  @Test
  void the_list_is_asked_for_again_when_it_is_old() {
    var templates = templates(USUAL);
    assertEquals(Optional.empty(), fitting(templates, Locale.GERMAN));
    create("parcel_update", "de", "Neues von {{parcel}} ist da.");

    now = now.plus(USUAL.maxAge()).minusMillis(1);
    assertEquals(Optional.empty(), fitting(templates, Locale.GERMAN));
    now = now.plusMillis(1);
    assertEquals(Optional.of("parcel_update"), name(fitting(templates, Locale.GERMAN)));
  }

  @Test
  void a_clock_that_was_set_back_makes_the_list_old_too() {
    var templates = templates(USUAL);
    fitting(templates, Locale.GERMAN);
    create("parcel_update", "de", "Neues von {{parcel}} ist da.");

    now = now.minusSeconds(3600);
    assertEquals(Optional.of("parcel_update"), name(fitting(templates, Locale.GERMAN)));
  }

  @Test
  void the_old_list_goes_on_when_a_new_one_does_not_come() {
    create("parcel_update", "de", "Neues von {{parcel}} ist da.");
    var templates = templates(USUAL);
    fitting(templates, Locale.GERMAN);

    playground.simulators.close();
    now = now.plusSeconds(3600);
    assertEquals(Optional.of("parcel_update"), name(fitting(templates, Locale.GERMAN)));
  }

  @Test
  void nonsense_is_no_name_of_a_template() {
    for (var name : List.of("", "Parcel", "{state}", "a*", "parcel update")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new TemplateSettings(List.of(name), true, USUAL.maxAge(), USUAL.timeout()),
          name);
    }
  }

  private GraphTemplates templates(TemplateSettings settings) {
    return new GraphTemplates(playground.graph, settings, StatusWords.builtIn(), clock);
  }

  private static Optional<Content.Template> fitting(GraphTemplates templates, Locale locale) {
    return templates.fitting(
        Channel.MESSENGER, News.of(ParcelStatus.OUT_FOR_DELIVERY), News.reader(locale));
  }

  private static Optional<String> name(Optional<Content.Template> template) {
    return template.map(Content.Template::name);
  }

  private static Optional<Locale> locale(Optional<Content.Template> template) {
    return template.map(Content.Template::locale);
  }

  private void create(String name, String language, String text) {
    var template = Json.object().put("name", name).put("language", language);
    template.put("category", "UTILITY");
    template.putArray("components").addObject().put("type", "BODY").put("text", text);
    var created = playground.graph.post("message_templates", template);
    assertTrue(created instanceof GraphReply.Answered answer && answer.isOk(), created::toString);
  }

  private SendOutcome send(Content content) {
    return playground.sender.send(new Outbound(ATTEMPT, Playground.ana(), content));
  }
}
