package dev.parcelbell.adapter.texts.out;

import java.util.List;

/** Texts that must not go into service. Names files and variables, never anybody's data. */
public final class BrokenTexts extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Not part of the serial form: the message says the same. */
  private final transient List<String> problems;

  BrokenTexts(List<String> problems) {
    super("bad texts: " + String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, one line each. */
  public List<String> problems() {
    return problems;
  }
}
