package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.delivery.AttemptId;

/** A provider tells what became of an attempt. */
public interface RecordReceipt {
  Outcome record(AttemptId attempt, Receipt receipt);

  enum Outcome {
    RECORDED,
    /** Not known, or not yet: worth trying again for a while. */
    UNKNOWN_ATTEMPT
  }
}
