package dev.parcelbell.application.testkit.simulation;

import java.util.stream.Stream;

/**
 * A mistake that this engine must not make, made on purpose.
 *
 * @param violation how the violation begins that gives it away
 */
record Mistake(String what, String violation, Variant variant) {
  static final Mistake NO_CLAIM =
      new Mistake("a claim is not stored", "2: ", BrokenClaims.NOT_STORED);

  static Stream<Mistake> all() {
    return Stream.of(
        new Mistake(
            "a ticket is deleted before the outcome is stored",
            "1: no ticket",
            BrokenTickets.DELETED_TOO_EARLY),
        new Mistake(
            "a ticket is armed without regard to a wake-up",
            "1: no ticket",
            BrokenTickets.ARMED_OVER_A_WAKE_UP),
        new Mistake(
            "receives are not counted", "1: parked without reason", BrokenTickets.NOT_COUNTED),
        new Mistake(
            "an outage is taken for poison",
            "1: parked without reason",
            BrokenTickets.OUTAGE_IS_POISON),
        new Mistake("redriving is said and not done", "1: no end", BrokenInput.NOT_REDRIVEN),
        NO_CLAIM,
        new Mistake(
            "ambiguous is treated as not sent",
            "2: the same hop",
            BrokenCalls.AMBIGUOUS_IS_NOT_SENT),
        new Mistake("a claim is made over a success", "3: ", BrokenClaims.OVER_A_SUCCESS),
        new Mistake("the last writer wins", "4: ", BrokenStores.LAST_WRITER_WINS),
        new Mistake(
            "receipts are kept as they came",
            "4: the order of receipts",
            BrokenStores.RECEIPTS_AS_THEY_CAME),
        new Mistake("windows are ignored", "5: ", BrokenCalls.WINDOW_ALWAYS_OPEN),
        new Mistake("a window is that of its channel", "5: ", BrokenCalls.WINDOW_OF_THE_CHANNEL),
        new Mistake(
            "a deadline is lost on restart",
            "6: the deadline moved",
            BrokenStores.DEADLINE_FROM_NOW),
        new Mistake(
            "a hold eats the time to wait",
            "6: claimed with the deadline",
            BrokenClaims.DEADLINE_NOT_SHIFTED),
        new Mistake(
            "a ticket is armed for far too long", "6: too late", BrokenTickets.ARMED_TOO_LONG),
        new Mistake(
            "a receipt is dropped when early",
            "7: taken without a trace",
            BrokenInput.EARLY_RECEIPT_DROPPED),
        new Mistake(
            "an event is dropped on the way",
            "7: neither taken nor kept",
            BrokenInput.EVENT_DROPPED),
        new Mistake(
            "consent is not checked in the claim",
            "8: claimed after",
            BrokenClaims.CONSENT_NOT_CHECKED),
        new Mistake(
            "a wish counts from when it is heard", "8: the newest wish", BrokenInput.WISH_FROM_NOW),
        new Mistake("the fence is ignored", "9: ", BrokenStores.FENCE_IGNORED),
        new Mistake("a promise is made and not stored", "10: ", BrokenStores.PROMISE_NOT_STORED));
  }

  @Override
  public String toString() {
    return what;
  }
}
