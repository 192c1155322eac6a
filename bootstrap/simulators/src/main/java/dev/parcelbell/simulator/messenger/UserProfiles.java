package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Json;
import java.util.List;
import java.util.Set;

/**
 * {@code GET /{psid}}: who somebody is, as far as the app may know. Fields that it was not granted
 * are left out.
 */
record UserProfiles(MessengerSettings settings, GraphAnswers answers) {
  /** What an app may be granted. */
  static final Set<String> FIELDS =
      Set.of("name", "first_name", "last_name", "profile_pic", "locale", "timezone");

  private static final String PICTURES =
      "https://platform-lookaside.fbsbx.com/platform/profilepic/";

  /** Everybody here lives in central Europe, and it is always winter. */
  private static final int HOURS_AHEAD_OF_UTC = 1;

  Answer answer(Person person, ObjectNode params) {
    var whole = whole(person);
    var fields = Params.names(params.path("fields"));
    var wanted = fields.isEmpty() ? List.of("first_name", "last_name", "profile_pic") : fields;
    var unknown = wanted.stream().filter(field -> !whole.has(field)).findFirst();
    if (unknown.isPresent()) {
      return answers.error(GraphError.noSuchField(unknown.get(), "User"));
    }
    var granted = settings.profileFields();
    var visible = wanted.stream().filter(granted::contains).toList();
    return answers.ok(whole.retain(visible).put("id", person.psid()));
  }

  private static ObjectNode whole(Person person) {
    var names = person.name().split(" ", 2);
    return Json.object()
        .put("name", person.name())
        .put("first_name", names[0])
        .put("last_name", names.length == 2 ? names[1] : "")
        .put("profile_pic", PICTURES + "?psid=" + person.psid())
        .put("locale", person.locale())
        .put("timezone", HOURS_AHEAD_OF_UTC)
        .put("id", person.psid());
  }
}
