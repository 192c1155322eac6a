package dev.parcelbell.architecture.crooked.adapter.two.out;

import dev.parcelbell.architecture.crooked.adapter.two.in.Comes;
import dev.parcelbell.architecture.crooked.application.port.in.InPort;

/** Goes out through an in-port. */
public class Leaves {
  InPort port;
  Comes colleague;
}
