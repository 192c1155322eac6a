package dev.parcelbell.domain.channel;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person gets to see, in the form that a channel takes. Never logged. */
public sealed interface Content {
  /** A short text: SMS. */
  record Text(String text) implements Content {
    @Override
    public String toString() {
      return "Text[" + text.length() + " characters]";
    }
  }

  /** An e-mail; both bodies say the same. */
  record Mail(String subject, String text, String html) implements Content {
    @Override
    public String toString() {
      return "Mail[" + text.length() + " characters]";
    }
  }

  /**
   * A card with a picture: Messenger inside its window.
   *
   * @param picture reachable by the platform over HTTPS in production
   */
  record Card(String title, String subtitle, Optional<URI> picture) implements Content {
    @Override
    public String toString() {
      return "Card[" + title.length() + " characters]";
    }
  }

  /**
   * A template that the platform approved: outside the window. Parameters in the order it wants.
   */
  record Template(String name, Locale locale, List<Parameter> parameters) implements Content {
    /**
     * @param name empty for a template whose parameters are numbered
     */
    public record Parameter(String name, String value) {
      @Override
      public String toString() {
        return "Parameter[" + name + "]";
      }
    }
  }
}
