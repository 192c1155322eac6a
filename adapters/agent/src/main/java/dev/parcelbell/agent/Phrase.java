package dev.parcelbell.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Something that people say, in parts, some of which are particulars. */
public record Phrase(List<Part> parts) {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+):([^{}]+)}");

  /**
   * A part of a phrase.
   *
   * @param slot which particular it is, if it is one
   */
  public record Part(String text, Optional<String> slot) {}

  public Phrase {
    parts = List.copyOf(parts);
  }

  /**
   * Reads a line of a file: {@code where is {parcel_number:12345678}?}.
   *
   * @throws IllegalArgumentException when a brace is left over
   */
  public static Phrase parse(String line) {
    var parts = new ArrayList<Part>();
    var slots = SLOT.matcher(line);
    int from = 0;
    while (slots.find()) {
      addText(parts, line.substring(from, slots.start()));
      parts.add(new Part(slots.group(2), Optional.of(slots.group(1))));
      from = slots.end();
    }
    addText(parts, line.substring(from));
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("an empty phrase");
    }
    return new Phrase(parts);
  }

  private static void addText(List<Part> parts, String text) {
    if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
      throw new IllegalArgumentException("a brace that belongs to no slot: " + text);
    }
    if (!text.isEmpty()) {
      parts.add(new Part(text, Optional.empty()));
    }
  }

  /** As somebody types it. */
  public String text() {
    return parts.stream().map(Part::text).collect(Collectors.joining());
  }
}
