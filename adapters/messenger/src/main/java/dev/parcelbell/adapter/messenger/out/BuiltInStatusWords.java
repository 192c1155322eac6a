package dev.parcelbell.adapter.messenger.out;

import dev.parcelbell.domain.parcel.ParcelStatus;
import java.util.Locale;

/** English and German. */
final class BuiltInStatusWords implements StatusWords {
  @Override
  public String of(ParcelStatus status, Locale locale) {
    return isGerman(locale) ? german(status) : english(status);
  }

  @Override
  public String notKnown(Locale locale) {
    return isGerman(locale) ? "noch nicht bekannt" : "not known yet";
  }

  private static boolean isGerman(Locale locale) {
    return locale.getLanguage().equals(Locale.GERMAN.getLanguage());
  }

  private static String english(ParcelStatus status) {
    return switch (status) {
      case REGISTERED -> "registered";
      case RECEIVED -> "received";
      case IN_TRANSIT -> "on its way";
      case AT_DEPOT -> "at the depot";
      case OUT_FOR_DELIVERY -> "out for delivery";
      case DELIVERED -> "delivered";
      case DELIVERY_ATTEMPTED -> "not delivered, nobody was there";
      case DELAYED -> "delayed";
      case RETURNED -> "on its way back to the sender";
      case LOST -> "lost";
    };
  }

  private static String german(ParcelStatus status) {
    return switch (status) {
      case REGISTERED -> "angekündigt";
      case RECEIVED -> "angenommen";
      case IN_TRANSIT -> "unterwegs";
      case AT_DEPOT -> "im Zustelldepot";
      case OUT_FOR_DELIVERY -> "in Zustellung";
      case DELIVERED -> "zugestellt";
      case DELIVERY_ATTEMPTED -> "nicht zugestellt, niemand war da";
      case DELAYED -> "verspätet";
      case RETURNED -> "auf dem Rückweg zum Absender";
      case LOST -> "verloren gegangen";
    };
  }
}
