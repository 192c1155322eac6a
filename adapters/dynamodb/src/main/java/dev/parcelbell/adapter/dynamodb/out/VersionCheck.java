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
    expression.set(VERSION, Attributes.number(seenVersion + 1));
    expression.value("seen", Attributes.number(seenVersion));
    if (seenVersion == Versioned.NEVER_WRITTEN) {
      // Other programs write items without one, and some spell that out.
      expression.value("null", fromS("NULL"));
      return "(attribute_not_exists(#version) OR attribute_type(#version, :null)"
          + " OR #version = :seen)";
    }
    return "#version = :seen";
  }
}
