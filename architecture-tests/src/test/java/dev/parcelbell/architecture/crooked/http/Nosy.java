package dev.parcelbell.architecture.crooked.http;

import dev.parcelbell.architecture.crooked.adapter.two.in.Comes;
import dev.parcelbell.architecture.crooked.domain.Clocked;

/** HTTP that knows the domain, and an adapter. */
public class Nosy {
  Clocked clocked;
  Comes adapter;
}
