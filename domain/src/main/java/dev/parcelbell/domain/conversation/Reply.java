package dev.parcelbell.domain.conversation;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What we say in a chat, for any platform: what does not fit its limits is the platform's adapter's
 * to split and to shorten. Texts are as the person reads them, in their language.
 */
public sealed interface Reply {
  /** The most choices that every platform shows. */
  int CHOICES_MAX = 10;

  /** The most buttons that every platform shows on one thing. */
  int BUTTONS_MAX = 3;

  /**
   * @param choices offered beneath it until the person says something else
   */
  record Text(String text, List<Choice> choices) implements Reply {
    public Text {
      choices = atMost(CHOICES_MAX, choices);
    }

    @Override
    public String toString() {
      return "Text[]";
    }
  }

  /**
   * One thing with a picture.
   *
   * @param buttons which stay beneath it
   */
  record Card(String title, String subtitle, Optional<URI> picture, List<Choice> buttons)
      implements Reply {
    public Card {
      buttons = atMost(BUTTONS_MAX, buttons);
    }

    @Override
    public String toString() {
      return "Card[]";
    }
  }

  /**
   * How far something has come.
   *
   * @param stages in order
   */
  record Stages(String title, List<Stage> stages) implements Reply {
    public Stages {
      stages = List.copyOf(stages);
    }

    @Override
    public String toString() {
      return "Stages[]";
    }
  }

  /**
   * @param detail such as the place and the day; may be empty
   */
  record Stage(String name, String detail, Progress progress) {}

  /** Whether a stage lies behind. */
  enum Progress {
    DONE,
    CURRENT,
    OPEN
  }

  /** A button that leads to the log-in page. */
  record LogIn(String text, String button) implements Reply {
    @Override
    public String toString() {
      return "LogIn[]";
    }
  }

  /** A button that ends the connection of chat and account. */
  record LogOut(String text) implements Reply {
    @Override
    public String toString() {
      return "LogOut[]";
    }
  }

  /**
   * Somebody else shall answer from now on; the person does not see this.
   *
   * @param why tells whoever takes over what it is about; no personal data
   */
  record HandOver(String why) implements Reply {}

  private static List<Choice> atMost(int most, List<Choice> choices) {
    if (choices.size() > most) {
      throw new IllegalArgumentException("at most " + most + " to tap");
    }
    return List.copyOf(choices);
  }
}
