package dev.parcelbell.architecture.crooked.agent;

import dev.parcelbell.architecture.crooked.domain.Clocked;

/** Lessons that know the domain. */
public class Teacher {
  Clocked clocked;
}
