package dev.parcelbell.adapter.ses.in;

import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Remembers what it is told about the attempts that it knows. */
final class Recorder implements RecordReceipt {
  static final AttemptId KNOWN = attempt("01JD0000000000000000000001");
  static final AttemptId UNKNOWN = attempt("01JD0000000000000000000002");

  record Told(AttemptId attempt, Receipt receipt) {}

  final List<Told> told = new ArrayList<>();
  private final Set<AttemptId> known = Set.of(KNOWN);

  private static AttemptId attempt(String claim) {
    return new AttemptId(new DeliveryId("dlv_abcdefghijklmnopqrstuvwxyz"), 2, claim);
  }

  @Override
  public Outcome record(AttemptId attempt, Receipt receipt) {
    if (!known.contains(attempt)) {
      return Outcome.UNKNOWN_ATTEMPT;
    }
    told.add(new Told(attempt, receipt));
    return Outcome.RECORDED;
  }
}
