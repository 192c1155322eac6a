package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.application.port.out.Versioned;

/** The condition that nobody has written since a version was read, and the version after it. */
final class VersionCheck {
  static final String VERSION = "version";

  private VersionCheck() {}

  /** Adds what the condition needs, sets the next version, and gives the condition. */
  static String in(Expression expression, long seenVersion) {
    expression.set(VERSION, Attributes.number(seenVersion + 1));
    if (seenVersion == Versioned.NEVER_WRITTEN) {
      return "attribute_not_exists(#version)"; // other programs write items without one
    }
    expression.value("seen", Attributes.number(seenVersion));
    return "#version = :seen";
  }
}
