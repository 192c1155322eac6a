package dev.parcelbell.adapter.messenger.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * Whether what a platform shows is what it was told. It may add fields of its own, and give what is
 * there for each locale in another order.
 */
final class Likeness {
  private static final String LOCALE = "locale";

  private Likeness() {}

  static boolean covers(JsonNode found, JsonNode wanted) {
    if (wanted.isObject()) {
      return wanted
          .propertyStream()
          .allMatch(field -> covers(found.path(field.getKey()), field.getValue()));
    }
    if (!wanted.isArray()) {
      return found.equals(wanted);
    }
    if (found.size() != wanted.size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      var one = wanted.get(i);
      var counterpart = one.has(LOCALE) ? ofLocale(found, one.path(LOCALE)) : found.path(i);
      if (!covers(counterpart, one)) {
        return false;
      }
    }
    return true;
  }

  private static JsonNode ofLocale(JsonNode list, JsonNode locale) {
    return list.valueStream()
        .filter(one -> one.path(LOCALE).equals(locale))
        .findFirst()
        .orElseGet(MissingNode::getInstance);
  }
}
