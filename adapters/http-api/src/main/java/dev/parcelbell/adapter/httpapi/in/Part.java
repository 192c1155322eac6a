package dev.parcelbell.adapter.httpapi.in;

import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.Problem;
import dev.parcelbell.http.ProblemException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which part of a list is asked for: {@code ?cursor=&limit=}.
 *
 * @param cursor what the part before called next
 */
record Part(Optional<String> cursor, int limit) {
  private static final int LIMIT_DEFAULT = 20;
  private static final int LIMIT_MAX = 100;
  private static final Pattern LIMIT_SHAPE = Pattern.compile("[0-9]{1,3}");
  private static final Pattern CURSOR_SHAPE = Pattern.compile("[A-Za-z0-9._~=+/-]{1,1024}");

  static Part of(HttpRequest request) {
    int limit = request.parameter("limit").map(Part::limitOf).orElse(LIMIT_DEFAULT);
    var cursor = request.parameter("cursor");
    if (cursor.filter(text -> !CURSOR_SHAPE.matcher(text).matches()).isPresent()) {
      throw badCursor();
    }
    return new Part(cursor, limit);
  }

  /** Looks it up. Only the store can read its cursors, and tells so by an exception. */
  <T> T find(Function<Part, T> list) {
    try {
      return list.apply(this);
    } catch (IllegalArgumentException unreadable) {
      // The cursor is all that a stranger chose here.
      throw cursor.isPresent() ? badCursor() : unreadable;
    }
  }

  private static RuntimeException badCursor() {
    return new ProblemException(
        Problem.at(400, "cursor", "malformed", "This is no cursor from a list of ours."));
  }

  private static int limitOf(String text) {
    int limit = LIMIT_SHAPE.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new ProblemException(
          Problem.at(400, "limit", "out_of_range", "A limit is between 1 and " + LIMIT_MAX + "."));
    }
    return limit;
  }
}
