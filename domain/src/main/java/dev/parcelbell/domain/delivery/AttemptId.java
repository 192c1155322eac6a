package dev.parcelbell.domain.delivery;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one claim of one hop and the one call made under it; also the correlation value that every
 * provider carries back to us. Letters, digits, {@code _} and {@code -} only: SES tags take no
 * more.
 *
 * @param hop the hop's index
 * @param claim the claim id, fresh for each claim
 */
public record AttemptId(DeliveryId delivery, int hop, String claim) {
  private static final Pattern CLAIM = Pattern.compile("[0-9A-Za-z]{1,32}");
  private static final Pattern WIRE =
      Pattern.compile("(dlv_[a-z2-7]{26})-([0-9])-([0-9A-Za-z]{1,32})");

  public AttemptId {
    if (hop < 0 || hop >= HopPlan.HOPS_MAX || !CLAIM.matcher(claim).matches()) {
      throw new IllegalArgumentException("not an attempt id");
    }
  }

  /** Reads what {@link #wire()} wrote, wherever it has been in between. */
  public static Optional<AttemptId> parse(String text) {
    Matcher parts = WIRE.matcher(text);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) >= HopPlan.HOPS_MAX) {
      return Optional.empty();
    }
    return Optional.of(
        new AttemptId(
            new DeliveryId(parts.group(1)), Integer.parseInt(parts.group(2)), parts.group(3)));
  }

  public String wire() {
    return delivery.value() + "-" + hop + "-" + claim;
  }
}
