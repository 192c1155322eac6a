package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the properties of the Messenger profile may look like. */
final class ProfileRules {
  static final String START = "get_started";
  static final String MENU = "persistent_menu";
  static final List<String> PROPERTIES =
      List.of(START, "greeting", MENU, "account_linking_url", "whitelisted_domains");

  private static final int PAYLOAD_MAX = 1000;
  private static final int GREETING_MAX = 160;
  private static final int LOCALES_MAX = 100;
  private static final int DOMAINS_MAX = 50;

  /** A simulated page also opens addresses of this machine, which Meta could not. */
  private static final String ADDRESS = "(https://[^\\s/]|http://localhost(?=[:/]|$))\\S*";

  private ProfileRules() {}

  /**
   * What is wrong with the properties that shall be set.
   *
   * @param startIsSet whether the page has a Get Started button already
   */
  static Optional<GraphError> violation(ObjectNode params, boolean startIsSet) {
    if (PROPERTIES.stream().noneMatch(params::has)) {
      return Optional.of(GraphError.parameter("Requires one of the params: " + PROPERTIES));
    }
    var start = params.path(START);
    return Stream.of(
            start.isMissingNode() ? Stream.<GraphError>empty() : start(start),
            localised(params.path("greeting"), "greeting", ProfileRules::greeting),
            localised(params.path(MENU), MENU, MenuRules::violations),
            MenuRules.defaultIsThere(params.path(MENU)),
            params.has(MENU) && !startIsSet && !params.has(START)
                ? Stream.of(menuWithoutStart())
                : Stream.<GraphError>empty(),
            address(params.path("account_linking_url"), "account_linking_url"),
            domains(params.path("whitelisted_domains")))
        .flatMap(Function.identity())
        .findFirst();
  }

  static GraphError menuWithoutStart() {
    return GraphError.parameter(
        2018145, "You must set a Get Started button if you also wish to use persistent menu.");
  }

  private static Stream<GraphError> start(JsonNode start) {
    return Stream.concat(
        Limits.onlyKeys(Set.of("payload"), start, START),
        Limits.required(PAYLOAD_MAX, start, "payload", START + "[payload]"));
  }

  private static Stream<GraphError> greeting(JsonNode greeting, String param) {
    return Stream.concat(
        Limits.onlyKeys(Set.of("locale", "text"), greeting, param),
        Limits.required(GREETING_MAX, greeting, "text", param + "[text]"));
  }

  @FunctionalInterface
  private interface Rule {
    Stream<GraphError> violations(JsonNode element, String param);
  }

  /** A list of things, each for a locale of its own. */
  private static Stream<GraphError> localised(JsonNode list, String param, Rule rule) {
    if (list.isMissingNode()) {
      return Stream.empty();
    }
    long locales = Template.stream(list).map(one -> one.path("locale").asText()).distinct().count();
    return Stream.of(
            Limits.count(1, LOCALES_MAX, list, param),
            IntStream.range(0, list.size())
                .boxed()
                .flatMap(i -> one(list.path(i), param + "[" + i + "]", rule)),
            locales == list.size()
                ? Stream.<GraphError>empty()
                : Stream.of(GraphError.parameter("Param " + param + " has a locale twice")))
        .flatMap(Function.identity());
  }

  private static Stream<GraphError> one(JsonNode element, String param, Rule rule) {
    var locale = element.path("locale").asText();
    boolean isLocale = locale.equals("default") || locale.matches("[a-z]{2,3}_[A-Z]{2}");
    return Stream.concat(
        isLocale
            ? Stream.<GraphError>empty()
            : Stream.of(
                GraphError.parameter("Param " + param + "[locale] must be a supported locale")),
        rule.violations(element, param));
  }

  private static Stream<GraphError> domains(JsonNode domains) {
    if (domains.isMissingNode()) {
      return Stream.empty();
    }
    var param = "whitelisted_domains";
    return Stream.concat(
        Limits.count(1, DOMAINS_MAX, domains, param),
        IntStream.range(0, domains.size())
            .boxed()
            .flatMap(i -> address(domains.path(i), param + "[" + i + "]")));
  }

  private static Stream<GraphError> address(JsonNode address, String param) {
    return address.isMissingNode() || (address.isTextual() && address.asText().matches(ADDRESS))
        ? Stream.empty()
        : Stream.of(
            GraphError.parameter(
                "Param " + param + " should represent a valid URL with the https protocol"));
  }
}
