package dev.parcelbell.adapter.messenger.out;

import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which of the page's templates say what we have to say.
 *
 * @param names in the order of preference; <code>{status}</code> stands for the status in lower
 *     case, and {@value #ANY} alone for any template that can be filled
 * @param utilityAllowed whether the people of this page may get utility messages at all
 * @param maxAge how long a list of the page's templates is good
 * @param timeout how long asking for the list may keep a message waiting
 */
public record TemplateSettings(
    List<String> names, boolean utilityAllowed, Duration maxAge, Duration timeout) {
  public static final List<String> NAMES = List.of("parcel_{status}", "parcel_update");
  public static final String ANY = "*";

  private static final String STATUS = "{status}";
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9_]{1,512}");

  public TemplateSettings {
    names = List.copyOf(names);
    if (!names.stream().allMatch(TemplateSettings::isName)) {
      throw new IllegalArgumentException("not the name of a template");
    }
    if (maxAge.isNegative() || !timeout.isPositive()) {
      throw new IllegalArgumentException("templates need an age and a time-out");
    }
  }

  /** Whether that names a template, or several. */
  public static boolean isName(String pattern) {
    return pattern.equals(ANY) || SHAPE.matcher(pattern.replace(STATUS, "status")).matches();
  }

  /** The names for a status, in the order of preference. */
  List<String> namesFor(ParcelStatus status) {
    return names.stream()
        .map(name -> name.replace(STATUS, status.name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
