package dev.parcelbell.simulator.world;

import java.util.Locale;
import java.util.stream.Stream;

/** What can go wrong with a send: with its answer, or with its receipts. */
public enum FaultKind {
  /** A permanent error of the recipient. */
  REFUSE(true),
  /** The real answer to too many requests. */
  THROTTLE(true),
  /** Nothing happens, and no answer ever comes. */
  TIMEOUT_BEFORE(true),
  /** The message reaches the person, receipts come, but the answer never does. */
  TIMEOUT_AFTER(true),
  /** The answer is a page of somebody in between. */
  GARBAGE(true),
  /** The message reaches the person and nobody says so. */
  NO_RECEIPT(false),
  /** Receipts come when the sender has given up waiting for them. */
  LATE_RECEIPT(false),
  /** Every receipt comes {@value Receipts#DUPLICATES} times. */
  DUPLICATE_RECEIPTS(false),
  /** The message does not reach the person, and the receipt says so. */
  FAIL_RECEIPT(false);

  private final boolean ofAnswer;

  FaultKind(boolean ofAnswer) {
    this.ofAnswer = ofAnswer;
  }

  /** Whether it concerns the answer to a request, not the receipts. */
  boolean ofAnswer() {
    return ofAnswer;
  }

  /**
   * The kind of that name.
   *
   * @param name such as {@code timeout-after}, in any case
   * @throws IllegalArgumentException when there is no such kind
   */
  public static FaultKind parse(String name) {
    return Stream.of(values())
        .filter(kind -> kind.label().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such kind of fault"));
  }

  /** The name as the control API shows it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
