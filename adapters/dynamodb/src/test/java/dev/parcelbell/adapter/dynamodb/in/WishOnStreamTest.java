package dev.parcelbell.adapter.dynamodb.in;

import static dev.parcelbell.application.testkit.CustomerSamples.ANA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A wish is written into the parcel's item, so the stream brings it to the use cases. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WishOnStreamTest {
  private static final String PARCEL = "12345678";

  @Test
  void a_wish_is_told_to_nobody_and_hides_no_update() {
    try (var app = new AppOnStream()) {
      app.stranger.writes(PARCEL, Map.of("customer_id", ANA.value(), "status", "RECEIVED"));
      app.announced(PARCEL);
      var wish =
          new Rerouting(
              "w", Optional.of("DEPOT"), Optional.empty(), Optional.empty(), Instant.now());
      assertTrue(app.stores.reroutings().record(new TrackingNumber(PARCEL), ANA, wish));
      app.stranger.writes(PARCEL, Map.of("status", "OUT_FOR_DELIVERY"));

      var told = AppOnStream.until(() -> app.deliveries(ANA, PARCEL), found -> found.size() > 1);
      assertEquals(
          List.of(ParcelStatus.OUT_FOR_DELIVERY, ParcelStatus.RECEIVED),
          told.stream().map(it -> AppOnStream.news(it).update().status()).toList());
      assertEquals(List.of(), app.kept(PARCEL));
      assertEquals(Optional.of(wish), app.stores.reroutings().of(new TrackingNumber(PARCEL)));
    }
  }
}
