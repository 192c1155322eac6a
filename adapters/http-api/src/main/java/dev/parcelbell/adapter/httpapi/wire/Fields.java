package dev.parcelbell.adapter.httpapi.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.http.Problem;
import dev.parcelbell.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of an object from outside. Whatever is wrong with them is collected, so that a caller
 * hears of everything at once; a value that is wrong reads as absent until {@link #orThrow}. {@code
 * null} is absent.
 */
public final class Fields {
  /** Nobody needs to hear of more than these, and nobody can blow an answer up. */
  private static final int ERRORS_MAX = 32;

  private final JsonNode object;
  private final String pointer;
  private final List<Problem.Field> errors;

  private Fields(JsonNode object, String pointer, List<Problem.Field> errors, Set<String> known) {
    this.object = object;
    this.pointer = pointer;
    this.errors = errors;
    if (object.properties().stream().anyMatch(field -> !known.contains(field.getKey()))) {
      // Points to the object: the name of the field is the caller's, and is not repeated.
      add(pointer, "unknown_field", "There is a field here that this object does not have.");
    }
  }

  /**
   * @param known every field that the object may have
   * @throws ProblemException 400 when it is no object
   */
  public static Fields of(JsonNode document, String... known) {
    if (!document.isObject()) {
      throw new ProblemException(
          Problem.at(400, "", "wrong_type", "The body must be a JSON object."));
    }
    return new Fields(document, "", new ArrayList<>(), Set.of(known));
  }

  public boolean has(String name) {
    return node(name).isPresent();
  }

  public <T> Optional<T> optional(String name, Rule<T> rule) {
    var node = node(name);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!node.orElseThrow().isTextual()) {
      reject(name, "wrong_type", "This must be a string.");
      return Optional.empty();
    }
    var value = rule.apply(node.orElseThrow().textValue());
    if (value.isEmpty()) {
      reject(name, rule.code(), rule.detail());
    }
    return value;
  }

  public <T> Optional<T> required(String name, Rule<T> rule) {
    if (!has(name)) {
      reject(name, "required", "This is required.");
    }
    return optional(name, rule);
  }

  /** A whole number between two others. */
  public Optional<Long> number(String name, long min, long max) {
    var node = node(name);
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!node.orElseThrow().isIntegralNumber()) {
      reject(name, "wrong_type", "This must be a whole number.");
      return Optional.empty();
    }
    var value =
        node.filter(JsonNode::canConvertToLong)
            .map(JsonNode::longValue)
            .filter(number -> number >= min && number <= max);
    if (value.isEmpty()) {
      reject(name, "out_of_range", "This is between " + min + " and " + max + ".");
    }
    return value;
  }

  public Optional<Fields> object(String name, String... known) {
    return node(name).flatMap(node -> child(node, "/" + name, known));
  }

  /**
   * The objects in a list.
   *
   * @param sizeMax a longer list is wrong as a whole
   */
  public Optional<List<Fields>> objects(String name, int sizeMax, String... known) {
    var list = node(name);
    if (list.isEmpty()) {
      return Optional.empty();
    }
    if (!list.orElseThrow().isArray()) {
      reject(name, "wrong_type", "This must be a list.");
      return Optional.empty();
    }
    int size = list.orElseThrow().size();
    if (size == 0 || size > sizeMax) {
      reject(name, "out_of_range", "This list has 1 to " + sizeMax + " items.");
      return Optional.empty();
    }
    var items = new ArrayList<Fields>();
    for (int i = 0; i < size; i++) {
      child(list.orElseThrow().get(i), "/" + name + "/" + i, known).ifPresent(items::add);
    }
    return Optional.of(items);
  }

  /** Finds a field wrong for a reason that lies in several fields. */
  public void reject(String name, String code, String detail) {
    add(pointer + "/" + name, code, detail);
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException 400 with everything that was found wrong
   */
  public void orThrow() {
    if (!errors.isEmpty()) {
      throw new ProblemException(
          Problem.of(400, "The body has fields that are missing, unknown or wrong.", errors));
    }
  }

  private Optional<Fields> child(JsonNode node, String path, String... known) {
    if (!node.isObject()) {
      add(pointer + path, "wrong_type", "This must be an object.");
      return Optional.empty();
    }
    return Optional.of(new Fields(node, pointer + path, errors, Set.of(known)));
  }

  private Optional<JsonNode> node(String name) {
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  private void add(String path, String code, String detail) {
    if (errors.size() < ERRORS_MAX) {
      errors.add(new Problem.Field(path, code, detail));
    }
  }
}
