package dev.parcelbell.simulator.ses;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Addresses in headers: with names, several in a row. */
final class Addresses {
  private static final Pattern COMMA_OUTSIDE_QUOTES =
      Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
  private static final Pattern IN_BRACKETS = Pattern.compile(".*<([^<>]*)>\\s*", Pattern.DOTALL);

  private Addresses() {}

  static List<String> split(String header) {
    return Stream.of(COMMA_OUTSIDE_QUOTES.split(header))
        .map(Addresses::bare)
        .filter(address -> !address.isEmpty())
        .toList();
  }

  /** Without the name and the brackets. */
  static String bare(String address) {
    var brackets = IN_BRACKETS.matcher(address);
    return (brackets.matches() ? brackets.group(1) : address).strip();
  }

  static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }

  /** What SES has against an address. */
  static Optional<String> problem(String address) {
    int at = address.lastIndexOf('@');
    if (at < 0 || at == address.length() - 1) {
      return Optional.of("Missing final '@domain'");
    }
    var local = address.substring(0, at);
    var domain = domain(address);
    if (local.isEmpty()) {
      return Optional.of("Missing local part");
    }
    if (!local.chars().allMatch(unit -> unit < 0x80)) {
      return Optional.of("Local address contains non-ASCII characters");
    }
    if (!local.chars().allMatch(unit -> unit > ' ' && unit != 0x7f)) {
      return Optional.of("Local address contains control or whitespace");
    }
    if (domain.startsWith(".")) {
      return Optional.of("Domain starts with dot");
    }
    return domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)*")
        ? Optional.empty()
        : Optional.of("Domain contains illegal character");
  }
}
