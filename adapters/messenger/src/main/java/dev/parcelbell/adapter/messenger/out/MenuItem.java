package dev.parcelbell.adapter.messenger.out;

import java.util.Locale;

/**
 * What can be tapped in the page's chat at any time, from top to bottom. The name of each is the
 * payload that comes back: the intent, without particulars.
 */
enum MenuItem {
  PARCEL_WHERE("Where is my parcel?", "Wo ist mein Paket?"),
  PARCEL_LIST("My parcels", "Meine Pakete"),
  TALK_TO_PERSON("Talk to a person", "Mit einem Menschen sprechen"),
  LOG_IN("Log in", "Anmelden"),
  LOG_OUT("Log out", "Abmelden"),
  HELP("Help", "Hilfe");

  /** The payload of the button that a chat begins with. */
  static final String GET_STARTED = "GREETING";

  private final String english;
  private final String german;

  MenuItem(String english, String german) {
    this.english = english;
    this.german = german;
  }

  String payload() {
    return name();
  }

  /** At most 30 characters. English for every language but German. */
  String title(Locale language) {
    return language.getLanguage().equals("de") ? german : english;
  }
}
