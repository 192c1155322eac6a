package dev.parcelbell.application.port.out;

/** What became of a conditional write. */
public enum Write {
  DONE,
  /** Somebody else wrote in between; nothing was changed. Load again and decide again. */
  OUTDATED
}
