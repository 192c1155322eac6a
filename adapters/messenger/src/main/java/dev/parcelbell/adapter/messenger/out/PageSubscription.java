package dev.parcelbell.adapter.messenger.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Of what the page tells which apps: the answer of {@code GET /{page}/subscribed_apps}. Which of
 * several apps is ours is not known here, so the one that is told most counts.
 *
 * @param fields of that app; none when no app is subscribed
 */
record PageSubscription(Set<String> fields) {
  /** Everything that a conversation and its messages are told by. */
  static final List<String> NEEDED =
      List.of(
          "messages",
          "messaging_postbacks",
          "messaging_account_linking",
          "message_deliveries",
          "message_reads",
          "message_echoes",
          "message_reactions",
          "messaging_referrals",
          "messaging_optins",
          "messaging_handovers",
          "standby",
          "messaging_policy_enforcement");

  static PageSubscription in(ObjectNode answer) {
    return answer
        .path("data")
        .valueStream()
        .map(app -> new PageSubscription(names(app.path("subscribed_fields"))))
        .min(Comparator.comparingInt(app -> app.missing().size()))
        .orElseGet(() -> new PageSubscription(Set.of()));
  }

  private static Set<String> names(JsonNode fields) {
    return fields
        .valueStream()
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  List<String> missing() {
    return NEEDED.stream().filter(field -> !fields.contains(field)).toList();
  }

  /** What is wrong with it, in a plain sentence. */
  Optional<String> complaint() {
    var missing = missing();
    if (missing.size() == NEEDED.size()) {
      return Optional.of(
          "The page is not subscribed: it tells us nothing. Meta ends a subscription after an hour"
              + " in which the webhook failed.");
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("The page does not tell us of " + String.join(", ", missing) + ".");
  }

  /** A subscription replaces the one before, and what else the app is told shall stay. */
  Set<String> complete() {
    var all = new LinkedHashSet<>(fields);
    all.addAll(NEEDED);
    return all;
  }
}
