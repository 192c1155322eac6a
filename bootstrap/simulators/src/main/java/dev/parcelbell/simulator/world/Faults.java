package dev.parcelbell.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The faults that wait for their sends, oldest first. A send meets at most one fault of its answer
 * and, if it arrives, one of its receipts. What the platform refuses by itself uses up no fault.
 */
public final class Faults {
  private static final int WAITING_MAX = 10_000;

  private final List<Fault> waiting = new ArrayList<>();

  /**
   * Lets it wait behind the others.
   *
   * @throws IllegalArgumentException when too many wait
   */
  public synchronized void add(Fault fault) {
    if (waiting.size() == WAITING_MAX) {
      throw new IllegalArgumentException("too many faults");
    }
    waiting.add(fault);
  }

  /** Those that still wait, with the times that are left. */
  public synchronized List<Fault> list() {
    return List.copyOf(waiting);
  }

  public synchronized void clear() {
    waiting.clear();
  }

  /** What is wrong with the next answer of a channel that sends nothing, and uses it up. */
  public synchronized Optional<Fault> nextAnswer(Channel channel) {
    return take(channel, true);
  }

  /** Decides about the next send of that channel, and uses up what it decided by. */
  public synchronized Fate nextSend(Channel channel) {
    var fault = take(channel, true);
    if (fault.isEmpty()) {
      return new Fate.Arrives(receipts(channel), true);
    }
    return switch (fault.get().kind()) {
      case REFUSE -> new Fate.Refused(fault.get().code());
      case THROTTLE -> new Fate.Throttled(fault.get().code());
      case TIMEOUT_BEFORE -> new Fate.Lost();
      case TIMEOUT_AFTER -> new Fate.Arrives(receipts(channel), false);
      case GARBAGE -> throw new IllegalStateException("a send has no such fault");
      case NO_RECEIPT, LATE_RECEIPT, DUPLICATE_RECEIPTS, FAIL_RECEIPT ->
          throw new IllegalStateException("a fault of receipts decided about an answer");
    };
  }

  private Receipts receipts(Channel channel) {
    return take(channel, false).map(fault -> receipts(fault.kind())).orElse(Receipts.PROMPT);
  }

  private static Receipts receipts(FaultKind kind) {
    return switch (kind) {
      case NO_RECEIPT -> Receipts.NONE;
      case LATE_RECEIPT -> Receipts.LATE;
      case DUPLICATE_RECEIPTS -> Receipts.REPEATED;
      case FAIL_RECEIPT -> Receipts.OF_FAILURE;
      case REFUSE, THROTTLE, TIMEOUT_BEFORE, TIMEOUT_AFTER, GARBAGE ->
          throw new IllegalStateException("a fault of the answer decided about receipts");
    };
  }

  private Optional<Fault> take(Channel channel, boolean ofAnswer) {
    for (int i = 0; i < waiting.size(); i++) {
      var fault = waiting.get(i);
      if (fault.channel() == channel && fault.kind().ofAnswer() == ofAnswer) {
        if (fault.times() == 1) {
          waiting.remove(i);
        } else {
          waiting.set(i, fault.withTimes(fault.times() - 1));
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
