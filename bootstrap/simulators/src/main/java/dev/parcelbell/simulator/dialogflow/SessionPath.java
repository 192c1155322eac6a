package dev.parcelbell.simulator.dialogflow;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which session a call is about.
 *
 * @param name everything from the project on, without what is to be done with it
 */
record SessionPath(String project, String session, String name) {
  private static final Pattern SHAPE =
      Pattern.compile(
          "v2/(projects/([^/]+)(?:/locations/[^/]+)?/agent"
              + "(?:/environments/[^/]+/users/[^/]{1,36})?/sessions/([^/]+)):detectIntent");

  static Optional<SessionPath> of(List<String> path) {
    var found = SHAPE.matcher(String.join("/", path));
    return found.matches()
        ? Optional.of(new SessionPath(found.group(2), found.group(3), found.group(1)))
        : Optional.empty();
  }
}
