package dev.parcelbell.architecture.crooked.lost.deeper;

import dev.parcelbell.architecture.crooked.lost.Untidy;

/** Needs the package that it is a part of. */
public class Climber {
  Untidy parent;
}
