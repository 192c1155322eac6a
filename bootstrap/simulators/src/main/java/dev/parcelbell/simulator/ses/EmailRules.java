package dev.parcelbell.simulator.ses;

import dev.parcelbell.simulator.aws.AwsSettings;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What SES has against a mail before it takes it. */
record EmailRules(AwsSettings settings) {
  private static final int BYTES_MAX = 10_485_760;
  private static final int RECIPIENTS_MAX = 50;
  private static final int TAGS_MAX = 50;
  private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_-]{1,256}");
  private static final List<String> ONCE =
      List.of("From", "To", "Cc", "Bcc", "Subject", "Date", "Reply-To", "MIME-Version");

  Optional<SesError> violation(Email email) {
    return Stream.of(
            size(email), headers(email), sender(email), recipients(email), tags(email), set(email))
        .flatMap(Function.identity())
        .findFirst();
  }

  private static Stream<SesError> size(Email email) {
    return email.bytes() <= BYTES_MAX
        ? Stream.empty()
        : Stream.of(
            SesError.value(
                "Message length is more than %d bytes long: '%d'."
                    .formatted(BYTES_MAX, email.bytes())));
  }

  private static Stream<SesError> headers(Email email) {
    var names =
        email.headers().stream().map(header -> header.name().toLowerCase(Locale.ROOT)).toList();
    var missing =
        names.contains("from")
            ? Stream.<SesError>empty()
            : Stream.of(SesError.value("Missing required header 'From'."));
    var repeated =
        ONCE.stream()
            .filter(name -> Collections.frequency(names, name.toLowerCase(Locale.ROOT)) > 1)
            .map(name -> SesError.value("Duplicate header '" + name + "'."));
    return Stream.concat(missing, repeated);
  }

  private Stream<SesError> sender(Email email) {
    var address = Addresses.bare(email.source());
    var malformed = Addresses.problem(address).map(SesError::value).stream();
    var unverified =
        verified(address)
            ? Stream.<SesError>empty()
            : Stream.of(SesError.notVerified(settings.region().toUpperCase(Locale.ROOT), address));
    return Stream.concat(malformed, unverified);
  }

  private boolean verified(String address) {
    var identities = settings.verifiedIdentities();
    return identities.isEmpty()
        || identities.contains(address.toLowerCase(Locale.ROOT))
        || identities.contains(Addresses.domain(address));
  }

  private static Stream<SesError> recipients(Email email) {
    if (email.destinations().isEmpty()) {
      return Stream.of(SesError.value("Missing required header 'To'."));
    }
    if (email.destinations().size() > RECIPIENTS_MAX) {
      return Stream.of(SesError.value("Recipient count exceeds " + RECIPIENTS_MAX + "."));
    }
    return email.destinations().stream()
        .flatMap(address -> Addresses.problem(address).stream())
        .map(SesError::value);
  }

  private static Stream<SesError> tags(Email email) {
    if (email.tags().size() > TAGS_MAX) {
      return Stream.of(SesError.value("Too many message tags."));
    }
    var allowed = ": only alphanumeric ASCII characters, '_', and '-' are allowed.";
    var names =
        email.tags().keySet().stream()
            .filter(name -> !TAG.matcher(name).matches())
            .map(name -> SesError.value("Invalid tag name <" + name + ">" + allowed));
    var values =
        email.tags().values().stream()
            .filter(value -> !TAG.matcher(value).matches())
            .map(value -> SesError.value("Invalid tag value <" + value + ">" + allowed));
    return Stream.concat(names, values);
  }

  private Stream<SesError> set(Email email) {
    return email.configurationSet().stream()
        .filter(name -> !settings.configurationSetExists(name))
        .map(
            name ->
                SesError.sender(
                    "ConfigurationSetDoesNotExist",
                    "Configuration set <" + name + "> does not exist."));
  }
}
