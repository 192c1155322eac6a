package dev.parcelbell.adapter.httpapi.in;

import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.Problem;
import dev.parcelbell.http.ProblemException;
import java.util.Optional;
import java.util.function.Supplier;

/** The {@code {id}} in a path. Where something is looked up, what cannot be an id is not there. */
final class Ids {
  private Ids() {}

  static Optional<CustomerId> customer(HttpRequest request) {
    return Optional.of(request.variable("id")).filter(CustomerId::isId).map(CustomerId::new);
  }

  static Optional<TrackingNumber> parcel(HttpRequest request) {
    return Optional.of(request.variable("id"))
        .filter(TrackingNumber::isNumber)
        .map(TrackingNumber::new);
  }

  static Optional<DeliveryId> delivery(HttpRequest request) {
    return Optional.of(request.variable("id")).filter(DeliveryId::isId).map(DeliveryId::new);
  }

  static Supplier<ProblemException> unknown(String what) {
    return () -> new ProblemException(Problem.of(404, "There is no such " + what + "."));
  }

  /**
   * Another program has stored what cannot be used as a parcel. That is no mistake of the caller's,
   * but only a person can mend it, so the answer does not invite to try again as a 5xx would.
   *
   * @param part in our words, never what is stored there
   */
  static ProblemException unusable(String part) {
    return new ProblemException(
        Problem.at(
            409,
            "id",
            "unusable_parcel",
            "What another program has stored under this id cannot be used as a parcel, because of"
                + " its "
                + part
                + "."));
  }

  /** Where something is created under an id of the caller's choice. */
  static Supplier<ProblemException> malformed() {
    return () ->
        new ProblemException(
            Problem.at(
                400,
                "id",
                "malformed",
                "An id has 1 to 64 letters, digits, dots, dashes and underscores, and begins with"
                    + " a letter or digit."));
  }
}
