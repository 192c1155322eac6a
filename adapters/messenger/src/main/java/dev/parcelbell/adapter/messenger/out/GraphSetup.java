package dev.parcelbell.adapter.messenger.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.messenger.wire.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Sets the page up for its chat, and finds what is not as it was set up. It reads first and changes
 * only what differs, so it can be repeated. Of the ten calls in ten minutes that a page has for its
 * profile it takes one, or two when something is to be changed.
 */
public final class GraphSetup {
  /** What came of it. */
  public sealed interface Outcome {
    /** What differs, or what was changed, in a plain sentence each; nothing when all was well. */
    record Done(List<String> found) implements Outcome {
      public Done {
        found = List.copyOf(found);
      }
    }

    /**
     * It could not be done.
     *
     * @param changed what had been changed before
     */
    record Failed(String why, List<String> changed) implements Outcome {
      public Failed {
        changed = List.copyOf(changed);
      }
    }
  }

  private static final Map<String, String> PROPERTIES = properties();

  private final GraphApi graph;
  private final PageProfile profile;

  /**
   * @param publicUrl where this server is, seen from outside
   */
  public GraphSetup(GraphApi graph, URI publicUrl) {
    this.graph = graph;
    this.profile = new PageProfile(publicUrl);
  }

  private static Map<String, String> properties() {
    var words = new LinkedHashMap<String, String>();
    words.put("get_started", "Get Started button");
    words.put("greeting", "greeting");
    words.put("persistent_menu", "menu");
    words.put("account_linking_url", "address for logging in");
    words.put("whitelisted_domains", "list of allowed domains");
    return words;
  }

  /** Finds what differs; changes nothing. */
  public Outcome compare() {
    return look(differences -> new Outcome.Done(differences.sentences()));
  }

  /** Changes what differs, and tells what that was. */
  public Outcome apply() {
    return look(
        differences -> {
          var changed = new ArrayList<String>();
          return setProfile(differences, changed)
              .or(() -> subscribe(differences, changed))
              .<Outcome>map(failed -> new Outcome.Failed(failed.why(), changed))
              .orElseGet(() -> new Outcome.Done(changed));
        });
  }

  private Optional<GraphAnswer.Failed> setProfile(Differences differences, List<String> changed) {
    if (differences.names().isEmpty()) {
      return Optional.empty();
    }
    var failed = write("messenger_profile", differences.wanted());
    if (failed.isEmpty()) {
      differences.names().forEach(name -> changed.add("Set the " + noun(name) + "."));
    }
    return failed;
  }

  private Optional<GraphAnswer.Failed> subscribe(Differences differences, List<String> changed) {
    var missing = differences.subscription().missing();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    var fields = String.join(",", differences.subscription().complete());
    var failed = write("subscribed_apps", Json.object().put("subscribed_fields", fields));
    if (failed.isEmpty()) {
      changed.add("Subscribed to " + String.join(", ", missing) + ".");
    }
    return failed;
  }

  /**
   * What is not as it shall be.
   *
   * @param found the whole profile as it is
   * @param wanted the properties to set, as they shall be
   */
  private record Differences(ObjectNode found, ObjectNode wanted, PageSubscription subscription) {
    List<String> names() {
      return PROPERTIES.keySet().stream().filter(wanted::has).toList();
    }

    List<String> sentences() {
      var profile =
          names().stream()
              .map(
                  name ->
                      "The %s is %s."
                          .formatted(noun(name), found.has(name) ? "another one" : "not set"));
      return Stream.concat(profile, subscription.complaint().stream()).toList();
    }
  }

  private Outcome look(Function<Differences, Outcome> then) {
    if (!canBeOpened()) {
      return new Outcome.Failed(
          "Messenger opens https addresses only: set PARCELBELL_PUBLIC_URL to one", List.of());
    }
    var fields = String.join(",", PROPERTIES.keySet());
    return switch (read("messenger_profile", Map.of("fields", fields))) {
      case GraphAnswer.Failed(var why) -> new Outcome.Failed(why, List.of());
      case GraphAnswer.Got(var set) ->
          switch (read("subscribed_apps", Map.of())) {
            case GraphAnswer.Failed(var why) -> new Outcome.Failed(why, List.of());
            case GraphAnswer.Got(var apps) ->
                then.apply(differences(set, PageSubscription.in(apps)));
          };
    };
  }

  /** A simulated Messenger opens addresses of this machine; Meta does not. */
  private boolean canBeOpened() {
    return profile.isHttps()
        || (profile.isLocal() && !graph.settings().base().equals(GraphSettings.META));
  }

  private Differences differences(ObjectNode answer, PageSubscription subscription) {
    var found = answer.at("/data/0") instanceof ObjectNode set ? set : Json.object();
    var wanted = profile.wanted(found);
    PROPERTIES.keySet().stream()
        .filter(name -> Likeness.covers(found.path(name), wanted.path(name)))
        .forEach(wanted::remove);
    return new Differences(found, wanted, subscription);
  }

  private GraphAnswer read(String edge, Map<String, String> parameters) {
    var settings = graph.settings();
    var path = "/" + settings.pageId() + "/" + edge;
    return GraphAnswer.of(graph.get(path, parameters, settings.timeout()));
  }

  private Optional<GraphAnswer.Failed> write(String edge, ObjectNode body) {
    return GraphAnswer.of(graph.post(edge, body)) instanceof GraphAnswer.Failed failed
        ? Optional.of(failed)
        : Optional.empty();
  }

  private static String noun(String property) {
    return PROPERTIES.getOrDefault(property, property);
  }
}
