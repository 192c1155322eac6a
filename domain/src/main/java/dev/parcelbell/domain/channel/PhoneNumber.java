package dev.parcelbell.domain.channel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A telephone number as E.164 writes it: a plus, the country code, at most 15 digits in all.
 * Whether such a number can exist in its country is asked of the out-port {@code PhoneNumbers}.
 */
public record PhoneNumber(String e164) {
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  public PhoneNumber {
    if (!E164.matcher(e164).matches()) {
      throw new IllegalArgumentException("not an E.164 number");
    }
  }

  /** The number, unless the text is not E.164. */
  public static Optional<PhoneNumber> parse(String text) {
    return E164.matcher(text).matches() ? Optional.of(new PhoneNumber(text)) : Optional.empty();
  }

  /** Country code and the last two digits: enough to recognise, too little to call. */
  public String masked() {
    return e164.substring(0, 3) + "…" + e164.substring(e164.length() - 2);
  }

  @Override
  public String toString() {
    return "PhoneNumber[" + masked() + "]";
  }
}
