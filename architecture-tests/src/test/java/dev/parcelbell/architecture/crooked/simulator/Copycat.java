package dev.parcelbell.architecture.crooked.simulator;

import dev.parcelbell.architecture.crooked.http.Nosy;

/** Shares our mistakes. */
public class Copycat {
  Nosy nosy;
}
