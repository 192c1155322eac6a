package dev.parcelbell.domain.delivery;

/** What a story tells. Published; a name once used stays. */
public enum HistoryEvent {
  CREATED,
  HOP_HELD,
  HOP_SKIPPED,
  HOP_CLAIMED,
  HOP_ACCEPTED,
  HOP_REFUSED,
  HOP_THROTTLED,
  HOP_NOT_SENT,
  HOP_AMBIGUOUS,
  HOP_FAILED,
  RECEIPT,
  DELIVERED,
  EXHAUSTED,
  CANCELLED,
  SUPERSEDED,
  SUPPRESSED,
  PARKED,
  RESUMED,
  /** The story is full: how many entries it could not take. */
  MORE
}
