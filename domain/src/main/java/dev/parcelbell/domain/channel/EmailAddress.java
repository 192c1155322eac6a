package dev.parcelbell.domain.channel;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that SES accepts: local part and domain in ASCII (RFC 5321 lengths), a domain
 * with at least two labels. The domain is kept in lower case, the local part as given.
 */
public record EmailAddress(String value) {
  private static final int LENGTH_MAX = 254;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  public EmailAddress {
    if (!isAddress(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** The address with its domain in lower case, unless the text cannot be one. */
  public static Optional<EmailAddress> parse(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0 || text.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    String normal = text.substring(0, at) + text.substring(at).toLowerCase(Locale.ROOT);
    return isAddress(normal) ? Optional.of(new EmailAddress(normal)) : Optional.empty();
  }

  private static boolean isAddress(String text) {
    return text.length() <= LENGTH_MAX
        && text.lastIndexOf('@') <= 64
        && SHAPE.matcher(text).matches();
  }

  /** The first letter and the domain. */
  public String masked() {
    return value.charAt(0) + "…" + value.substring(value.lastIndexOf('@'));
  }

  @Override
  public String toString() {
    return "EmailAddress[" + masked() + "]";
  }
}
