package dev.parcelbell.domain.delivery;

/** How the hops of a plan relate. */
public enum Mode {
  /** One after the other, until one succeeds. */
  FALLBACK,
  /** Each by itself. */
  BROADCAST
}
