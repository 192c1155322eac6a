package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.ChangeConsent;
import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.application.port.in.RedriveDelivery;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.delivery.Attempt;

/** Mistakes that are made with what platforms, people and operators say. */
final class BrokenInput {
  private BrokenInput() {}

  static final Variant EARLY_RECEIPT_DROPPED =
      new Variant() {
        @Override
        public RecordReceipt receipts(RecordReceipt good, Parts parts) {
          return (attempt, receipt) -> {
            boolean early =
                parts
                    .deliveries()
                    .load(attempt.delivery())
                    .flatMap(known -> known.value().progress().attempt(attempt))
                    .filter(Attempt::isOpen)
                    .isPresent();
            return early ? RecordReceipt.Outcome.RECORDED : good.record(attempt, receipt);
          };
        }
      };

  static final Variant EVENT_DROPPED =
      new Variant() {
        @Override
        public InboundQueue inbound(InboundQueue good) {
          return new InboundQueue() {
            @Override
            public void putWebhook(Inbound inbound) {
              good.putWebhook(inbound);
            }

            @Override
            public void putEvent(Inbound inbound) {}
          };
        }
      };

  static final Variant WISH_FROM_NOW =
      new Variant() {
        @Override
        public ChangeConsent consent(ChangeConsent good, Parts parts) {
          return (phone, wish) -> {
            var now = parts.clock().instant();
            return good.change(
                phone,
                switch (wish) {
                  case Wish.Stop _ -> new Wish.Stop(now);
                  case Wish.Start _ -> new Wish.Start(now);
                });
          };
        }
      };

  static final Variant NOT_REDRIVEN =
      new Variant() {
        @Override
        public RedriveDelivery redrive(RedriveDelivery good) {
          return _ -> RedriveDelivery.Outcome.RESUMED;
        }
      };
}
