package dev.parcelbell.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** One thing that is measured. */
interface Measure {
  String title();

  /**
   * Measures; bounded in time and count.
   *
   * @param progress gets a line now and then
   * @return lines of Markdown
   */
  List<String> run(Consumer<String> progress) throws IOException, InterruptedException;
}
