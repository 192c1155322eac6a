package dev.parcelbell.architecture.crooked.aws;

import dev.parcelbell.architecture.crooked.domain.Clocked;

/** Calls that know the domain. */
public class Curious {
  Clocked clocked;
}
