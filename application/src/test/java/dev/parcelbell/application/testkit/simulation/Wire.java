package dev.parcelbell.application.testkit.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.domain.channel.RawInput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How things that are said travel: a body has their numbers. */
final class Wire {
  private final List<Said> said = new ArrayList<>();

  int numberOf(Said what) {
    said.add(what);
    return said.size() - 1;
  }

  Said said(int number) {
    return said.get(number);
  }

  static RawInput body(List<Integer> numbers) {
    var text = numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    return new RawInput(text.getBytes(UTF_8));
  }

  static List<Integer> numbers(RawInput body) {
    return Stream.of(new String(body.bytes(), UTF_8).split(" ", -1)).map(Integer::valueOf).toList();
  }
}
