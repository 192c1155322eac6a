package dev.parcelbell.adapter.texts.out;

import dev.parcelbell.application.port.out.Texts;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.delivery.Notification.ParcelNews;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Texts from files, all of them read, compiled and tried at construction. {@code docs/texts.md} is
 * about the files.
 */
public final class FileTexts implements Texts {
  private final SortedMap<Integer, Edition> editions;
  private final Edition current;
  private final Fallback fallback;
  private final URI publicUrl;

  /**
   * @param fallback for readers in whose language there are no texts; every version must have it
   * @param publicUrl where {@code /pictures} is served, as seen by mail programs and platforms
   * @throws BrokenTexts naming everything that is wrong
   */
  public FileTexts(TextFiles files, Locale fallback, URI publicUrl) {
    List<String> problems = new ArrayList<>();
    this.fallback = new Fallback(fallback);
    this.publicUrl = publicUrl;
    this.editions = new TreeMap<>(Edition.readAll(files, this.fallback, problems));
    for (var edition : editions.values()) {
      for (var language : edition.languages().values()) {
        problems.addAll(new TextCheck(edition.name(), new Telling(language, publicUrl)).problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new BrokenTexts(problems);
    }
    this.current = editions.lastEntry().getValue();
  }

  @Override
  public String currentVersion() {
    return current.name();
  }

  /**
   * {@inheritDoc} A version that is not there, because it was taken away or belongs to a newer
   * program, is the current one instead: an old delivery is told in other words rather than never.
   */
  @Override
  public Content render(Channel channel, Notification notification, Reader reader) {
    return switch (notification) {
      case ParcelNews news ->
          new Telling(language(news.textsVersion(), reader.locale()), publicUrl)
              .compose(news, reader)
              .on(channel);
    };
  }

  /** The words of the current version. */
  public StatusWords statusWords() {
    return new StatusWords(current.words(), fallback);
  }

  /** The words of the current version, in a language. */
  Words words(Locale wanted) {
    return fallback.choose(current.words(), wanted).orElseThrow();
  }

  /** Where the picture of a status is, for platforms to fetch. */
  URI picture(ParcelStatus status) {
    return Pictures.address(publicUrl, status);
  }

  private Language language(String version, Locale wanted) {
    var edition =
        editions.values().stream()
            .filter(known -> known.name().equals(version))
            .findFirst()
            .orElse(current);
    return fallback.choose(edition.languages(), wanted).orElseThrow();
  }
}
