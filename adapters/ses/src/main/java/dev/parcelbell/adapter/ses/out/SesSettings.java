package dev.parcelbell.adapter.ses.out;

import dev.parcelbell.domain.channel.EmailAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How mails are sent.
 *
 * @param from who they are from; SES must have verified the address or its domain
 * @param fromName shown instead of the address, at most 100 characters
 * @param configurationSet publishes the events; without one no receipt ever comes
 * @param bytesMax of a whole mail; SES takes 10 MB unless asked for more
 */
public record SesSettings(
    EmailAddress from, Optional<String> fromName, Optional<String> configurationSet, int bytesMax) {
  public static final int BYTES_MAX_DEFAULT = 10_000_000;

  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,100}");
  private static final Pattern SET = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  public SesSettings {
    if (fromName.filter(name -> !isFromName(name)).isPresent()) {
      throw new IllegalArgumentException("not a name of a sender: 1 to 100 printable characters");
    }
    if (configurationSet.filter(name -> !isConfigurationSet(name)).isPresent()) {
      throw new IllegalArgumentException("not a name of a configuration set");
    }
    if (bytesMax < 1) {
      throw new IllegalArgumentException("a mail needs some bytes");
    }
  }

  /** Whether that can be shown as the sender. */
  public static boolean isFromName(String text) {
    return NAME.matcher(text).matches();
  }

  /** Whether that can be the name of a configuration set. */
  public static boolean isConfigurationSet(String text) {
    return SET.matcher(text).matches();
  }
}
