package dev.parcelbell.application.port.out;

/** Names that nobody has used. */
public interface Ids {
  /** 26 characters of Crockford's base32, sortable by time (ULID). */
  String ulid();
}
