package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Hop;
import java.util.ArrayList;

/** Mistakes that are made when an attempt is claimed. */
final class BrokenClaims {
  private BrokenClaims() {}

  private interface Claims {
    Deliveries.Claiming claim(
        Deliveries good, Variant.Parts parts, Versioned<Delivery> seen, Claim claim);
  }

  private record Claim(Delivery.Running next, long consent) {}

  private static Variant claiming(Claims broken) {
    return new Variant() {
      @Override
      public Deliveries deliveries(Deliveries good, Parts parts) {
        return new DeliveriesWith(good) {
          @Override
          public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
            return broken.claim(good, parts, seen, new Claim(next, consent));
          }
        };
      }
    };
  }

  static final Variant NOT_STORED =
      claiming(
          (good, _, seen, claim) -> {
            good.claim(seen, claim.next(), claim.consent());
            return Deliveries.Claiming.DONE;
          });

  static final Variant OVER_A_SUCCESS =
      claiming(
          (good, parts, seen, claim) -> {
            var present = parts.deliveries().load(claim.next().id()).orElse(seen);
            return good.claim(
                present.value() instanceof Delivery.Delivered ? present : seen,
                claim.next(),
                claim.consent());
          });

  static final Variant CONSENT_NOT_CHECKED =
      claiming(
          (good, parts, seen, claim) -> {
            var customer = parts.customers().find(claim.next().progress().assignment().customer());
            return good.claim(
                seen,
                claim.next(),
                customer.map(known -> known.value().consent()).orElse(claim.consent()));
          });

  static final Variant DEADLINE_NOT_SHIFTED =
      claiming(
          (good, _, seen, claim) ->
              good.claim(seen, unshifted(seen.value(), claim.next()), claim.consent()));

  private static Delivery.Running unshifted(Delivery before, Delivery.Running next) {
    var hops = new ArrayList<Hop>();
    for (int i = 0; i < next.progress().hops().size(); i++) {
      var was = before.progress().hops().get(i).deadline();
      var is = next.progress().hops().get(i);
      hops.add(was.isPresent() ? new Hop(is.plan(), is.state(), was, is.attempts()) : is);
    }
    return Forged.with(next, hops);
  }
}
