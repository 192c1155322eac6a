package dev.parcelbell.adapter.sqs.in;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/**
 * Works on messages of one group one after the other. When one has to come back, those behind it
 * are given back at once without a look: as long as it is hidden SQS gives none of its group, and
 * then all of them in their order.
 */
record InTurn(Settlement settlement, Predicate<ReceivedMessage> mayBegin) {
  /** Messages of one group together, in their order; whatever has no group stands alone. */
  static List<List<ReceivedMessage>> groups(List<ReceivedMessage> received) {
    var alone = new ArrayList<List<ReceivedMessage>>();
    var groups = new LinkedHashMap<String, List<ReceivedMessage>>();
    for (var message : received) {
      message
          .group()
          .ifPresentOrElse(
              group -> groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(message),
              () -> alone.add(List.of(message)));
    }
    alone.addAll(groups.values());
    return alone;
  }

  /**
   * @param group in its order
   * @param round which receiving brought it
   */
  void workOn(List<ReceivedMessage> group, long round) {
    var rest = new ArrayDeque<>(group);
    boolean goesOn = true;
    while (goesOn && !rest.isEmpty() && mayBegin.test(rest.element())) {
      goesOn = settlement.workOn(rest.remove(), round);
    }
    rest.forEach(settlement::release);
  }
}
