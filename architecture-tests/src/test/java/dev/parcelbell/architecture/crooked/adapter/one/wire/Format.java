package dev.parcelbell.architecture.crooked.adapter.one.wire;

import dev.parcelbell.architecture.crooked.adapter.one.in.Enters;

/** A format that knows who reads it. */
public class Format {
  Enters reader;
}
