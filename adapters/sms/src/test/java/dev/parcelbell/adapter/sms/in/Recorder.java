package dev.parcelbell.adapter.sms.in;

import dev.parcelbell.application.port.in.ChangeConsent;
import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it is told about the one attempt that it knows, and what people wish. */
final class Recorder implements RecordReceipt, ChangeConsent {
  static final AttemptId KNOWN = attempt("01JD0000000000000000000001");
  static final AttemptId UNKNOWN = attempt("01JD0000000000000000000002");
  static final int CUSTOMERS = 2;

  record Told(AttemptId attempt, Receipt receipt) {}

  record Wished(PhoneNumber phone, Wish wish) {}

  final List<Told> told = new ArrayList<>();
  final List<Wished> wished = new ArrayList<>();

  private static AttemptId attempt(String claim) {
    return new AttemptId(new DeliveryId("dlv_abcdefghijklmnopqrstuvwxyz"), 1, claim);
  }

  @Override
  public Outcome record(AttemptId attempt, Receipt receipt) {
    if (!attempt.equals(KNOWN)) {
      return Outcome.UNKNOWN_ATTEMPT;
    }
    told.add(new Told(attempt, receipt));
    return Outcome.RECORDED;
  }

  @Override
  public int change(PhoneNumber phone, Wish wish) {
    wished.add(new Wished(phone, wish));
    return CUSTOMERS;
  }
}
