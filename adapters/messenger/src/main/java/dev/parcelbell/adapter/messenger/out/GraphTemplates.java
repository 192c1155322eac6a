package dev.parcelbell.adapter.messenger.out;

import static java.util.Comparator.comparing;

import dev.parcelbell.application.port.out.ApprovedTemplates;
import dev.parcelbell.application.port.out.Texts.Reader;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.delivery.Notification;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The page's approved utility templates, asked for now and then. Safe for use by many threads. */
public final class GraphTemplates implements ApprovedTemplates {
  private final TemplateSettings settings;
  private final StatusWords words;
  private final TemplateCache cache;

  public GraphTemplates(
      GraphApi graph, TemplateSettings settings, StatusWords words, InstantSource clock) {
    this.settings = settings;
    this.words = words;
    this.cache = new TemplateCache(new TemplateList(graph), settings, clock);
  }

  @Override
  public Optional<Content.Template> fitting(
      Channel channel, Notification notification, Reader reader) {
    if (channel != Channel.MESSENGER || !settings.utilityAllowed()) {
      return Optional.empty();
    }
    return switch (notification) {
      case Notification.ParcelNews news ->
          settings.namesFor(news.update().status()).stream()
              .flatMap(name -> best(name, reader.locale()).stream())
              .findFirst()
              .map(template -> template.filled(news, reader, words));
    };
  }

  /** Of the templates of that name, the one whose language is nearest to the reader's. */
  private Optional<UtilityTemplate> best(String name, Locale wanted) {
    List<UtilityTemplate> candidates =
        cache.current().stream()
            .filter(one -> name.equals(TemplateSettings.ANY) || name.equals(one.name()))
            .sorted(BY_NAME)
            .toList();
    return nearness(wanted)
        .flatMap(fits -> candidates.stream().filter(one -> fits.test(one.locale())))
        .findFirst();
  }

  private static final Comparator<UtilityTemplate> BY_NAME =
      comparing(UtilityTemplate::name).thenComparing(one -> LanguageCode.of(one.locale()));

  /** The very language and region, then the language alone, then the language of any region. */
  private static Stream<Predicate<Locale>> nearness(Locale wanted) {
    String language = wanted.getLanguage();
    return Stream.of(
        wanted::equals,
        Locale.of(language)::equals,
        locale -> locale.getLanguage().equals(language));
  }
}
