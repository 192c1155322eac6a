package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.application.port.out.Versioned;

/** The condition that nobody has written since a version was read, and the version after it. */
final class VersionCheck {
  static final String VERSION = "version";

  private VersionCheck() {}

  /** Adds what the condition needs, sets the next version, and gives the condition. */
  static String in(Expression expression, long seenVersion) {
    return in(expression, VERSION, seenVersion);
  }

  /** The same for an item that holds several things, each with a version of its own. */
  static String in(Expression expression, String attribute, long seenVersion) {
    expression.set(attribute, Attributes.number(seenVersion + 1));
    expression.value("seen", Attributes.number(seenVersion));
    if (seenVersion == Versioned.NEVER_WRITTEN) {
      // Other programs write items without one, and some spell that out.
      expression.value("null", fromS("NULL"));
      return "(attribute_not_exists(#%1$s) OR attribute_type(#%1$s, :null) OR #%1$s = :seen)"
          .formatted(attribute);
    }
    return "#%s = :seen".formatted(attribute);
  }
}
