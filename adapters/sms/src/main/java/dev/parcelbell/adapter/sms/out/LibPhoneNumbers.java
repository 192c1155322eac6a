package dev.parcelbell.adapter.sms.out;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.parcelbell.application.port.out.PhoneNumbers;
import dev.parcelbell.domain.channel.PhoneNumber;

/**
 * Numbering plans as Google's libphonenumber knows them. Asks whether a number is possible, not
 * whether it is valid: carriers get new ranges faster than libraries learn of them.
 */
public final class LibPhoneNumbers implements PhoneNumbers {
  private static final String NO_REGION = "ZZ";

  private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();

  @Override
  public boolean isPossible(PhoneNumber number) {
    try {
      return plans.isPossibleNumber(plans.parse(number.e164(), NO_REGION));
    } catch (NumberParseException noSuchCountry) {
      return false;
    }
  }
}
