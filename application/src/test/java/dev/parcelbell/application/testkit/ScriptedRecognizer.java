package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Recognition;
import dev.parcelbell.domain.conversation.Slots;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Understands what it was told to, letter by letter but for a number at the end. */
public final class ScriptedRecognizer implements IntentRecognizer {
  private static final Pattern NUMBER = Pattern.compile("\\s(\\d{8})(?=\\W*$)");

  private final Map<String, Recognition> script = new ConcurrentHashMap<>();
  private final Map<String, Locale> languages = new ConcurrentHashMap<>();
  private volatile boolean down;

  /** One that knows how people ask for their parcels. */
  public ScriptedRecognizer() {
    learn("Where is my parcel?", Intent.PARCEL_WHERE);
    learn("Where is parcel?", Intent.PARCEL_WHERE);
    learn("Wo ist mein Paket?", Intent.PARCEL_WHERE);
  }

  public void learn(String text, Intent intent) {
    learn(text, new Recognition(intent, 0.9, Slots.NONE));
  }

  public void learn(String text, Recognition meaning) {
    script.put(text, meaning);
  }

  /** From now on a text makes sense in one language only. */
  public void setLanguage(String text, Locale language) {
    languages.put(text, language);
  }

  /** From now on it cannot be asked, or can again. */
  public void setDown(boolean down) {
    this.down = down;
  }

  @Override
  public Recognition recognize(Utterance utterance, Locale language) {
    if (down) {
      throw new PortUnavailable("intent recogniser", new IllegalStateException("down"));
    }
    if (!languages.getOrDefault(utterance.text(), language).equals(language)) {
      return Recognition.nothing();
    }
    var number = NUMBER.matcher(utterance.text());
    var found =
        number.find()
            ? Optional.of(new TrackingNumber(number.group(1)))
            : Optional.<TrackingNumber>empty();
    var known = script.getOrDefault(number.reset().replaceAll(""), Recognition.nothing());
    return new Recognition(known.intent(), known.confidence(), with(known.slots(), found));
  }

  private static Slots with(Slots slots, Optional<TrackingNumber> parcel) {
    return new Slots(
        parcel.or(slots::parcel), slots.place(), slots.day(), slots.timeOfDay(), slots.language());
  }
}
