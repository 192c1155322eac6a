package dev.parcelbell.architecture.crooked.bootstrap;

import dev.parcelbell.architecture.crooked.playground.Toys;
import dev.parcelbell.architecture.crooked.simulator.Copycat;

/** Known by an adapter; plays in production. */
public class Main {
  Toys toys;
  Copycat copycat;
}
