package dev.parcelbell.adapter.dynamodb.out;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The pieces of an update expression and its condition. Every attribute goes by a placeholder of
 * its own name ({@code #status}), because many names are reserved words.
 */
final class Expression {
  private final List<String> sets = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();
  private final Map<String, String> names = new LinkedHashMap<>();
  private final Map<String, AttributeValue> values = new LinkedHashMap<>();

  Expression set(String attribute, AttributeValue value) {
    sets.add("#" + attribute + " = :" + attribute);
    names.put("#" + attribute, attribute);
    values.put(":" + attribute, value);
    return this;
  }

  /** Sets what is present, takes away what is not, and leaves every other attribute alone. */
  Expression replace(Map<String, Optional<AttributeValue>> attributes) {
    attributes.forEach(
        (attribute, value) ->
            value.ifPresentOrElse(v -> set(attribute, v), () -> remove(attribute)));
    return this;
  }

  Expression remove(String attribute) {
    removals.add("#" + attribute);
    names.put("#" + attribute, attribute);
    return this;
  }

  /** Sets an attribute only where there is none. */
  Expression setOnce(String attribute, AttributeValue value) {
    set(attribute, value);
    sets.set(sets.size() - 1, "#%1$s = if_not_exists(#%1$s, :%1$s)".formatted(attribute));
    return this;
  }

  /** Makes an attribute known to the condition. */
  Expression name(String attribute) {
    names.put("#" + attribute, attribute);
    return this;
  }

  /** Makes a value known to the condition as {@code :placeholder}. */
  Expression value(String placeholder, AttributeValue value) {
    values.put(":" + placeholder, value);
    return this;
  }

  String update() {
    var set = sets.isEmpty() ? "" : "SET " + String.join(", ", sets);
    var remove =
        removals.isEmpty()
            ? ""
            : removals.stream().collect(Collectors.joining(", ", " REMOVE ", ""));
    return set + remove;
  }

  Map<String, String> names() {
    return names;
  }

  Map<String, AttributeValue> values() {
    return values;
  }
}
