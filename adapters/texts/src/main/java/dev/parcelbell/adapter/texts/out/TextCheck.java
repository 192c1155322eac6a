package dev.parcelbell.adapter.texts.out;

import com.github.mustachejava.MustacheException;
import dev.parcelbell.application.port.out.Texts.Reader;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.delivery.Notification.ParcelNews;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tries every text, once with all that can be known of a parcel and once with the least. That it
 * can be rendered with anything in between is what {@link StrictVisitor} has seen to.
 */
record TextCheck(String version, Telling telling) {
  private static final TrackingNumber NUMBER = new TrackingNumber("12345678");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final ParcelDetails LEAST = ParcelDetails.NONE;
  private static final ParcelDetails ALL =
      new ParcelDetails(
          Optional.of("Leipzig"),
          Optional.of(new ExpectedDelivery("2026-11-21")),
          Optional.of("Fragile"));

  /** What is wrong with the texts of one language, each problem once. */
  Set<String> problems() {
    var problems = new TreeSet<String>();
    for (var status : ParcelStatus.values()) {
      for (var composition : List.of(compose(status, ALL, "Ana"), compose(status, LEAST, ""))) {
        for (var channel : Channel.values()) {
          problemsOf(composition, channel)
              .forEach(what -> problems.add(place(status, channel) + what));
        }
      }
    }
    return problems;
  }

  private static List<String> problemsOf(Composition composition, Channel channel) {
    try {
      return problemsIn(composition.on(channel));
    } catch (MustacheException broken) {
      return List.of(String.valueOf(broken.getMessage()));
    }
  }

  private Composition compose(ParcelStatus status, ParcelDetails details, String name) {
    var update = new ParcelUpdate(new UpdateId("sample"), status, NOON, details);
    var reader = new Reader(name, telling.language().words().locale(), ZoneOffset.UTC);
    return telling.compose(new ParcelNews(NUMBER, update, Sequence.of("1"), version), reader);
  }

  private String place(ParcelStatus status, Channel channel) {
    var locale = telling.language().words().locale();
    return version + "/" + locale.toLanguageTag() + " " + status + " " + channel + ": ";
  }

  private static List<String> problemsIn(Content content) {
    return switch (content) {
      case Content.Text(var text) -> problemsIn(text, List.of(text));
      case Content.Mail(var subject, var text, var html) ->
          Stream.of(subject, text, html)
              .flatMap(part -> problemsIn(part, List.of(part)).stream())
              .toList();
      case Content.Card(var title, var subtitle, _) ->
          problemsIn(title + " " + subtitle, List.of(title, subtitle));
      case Content.Template _ -> List.of();
    };
  }

  /**
   * @param whole must name the parcel
   * @param parts must each say something
   */
  private static List<String> problemsIn(String whole, List<String> parts) {
    var problems = new ArrayList<String>();
    if (!whole.contains(NUMBER.value())) {
      problems.add("the number of the parcel is missing");
    }
    if (whole.contains("{{") || whole.contains("}}")) {
      problems.add("braces are left over");
    }
    if (parts.stream().anyMatch(String::isBlank)) {
      problems.add("a part is empty");
    }
    return problems;
  }
}
