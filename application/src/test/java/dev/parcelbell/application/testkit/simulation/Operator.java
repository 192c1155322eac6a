package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.RedriveDelivery;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.util.Comparator;

/** People who mend what is wrong and then look after everything that was taken out. */
final class Operator {
  private final World world;
  private final Installation site;

  Operator(World world, Installation site) {
    this.world = world;
    this.site = site;
  }

  void lookAfterEverything() {
    world.ailments().mendAll();
    world.tell("mended");
    world.goSmoothly();
    site.inboxes.webhook.redrive();
    site.inboxes.events.redrive();
    site.deliveries.all().stream()
        .map(Versioned::value)
        .filter(site.census::waitsForPeople)
        .map(Delivery::id)
        .sorted(Comparator.comparing(DeliveryId::value))
        .forEach(id -> world.turns().start("operator", () -> redrive(id)));
  }

  private void redrive(DeliveryId id) {
    var outcome = site.redrive.redrive(id);
    world.tell("redriven " + id.value() + " " + outcome);
    if (outcome != RedriveDelivery.Outcome.RESUMED) {
      throw new Violation("1: redriving " + id.value() + " answers " + outcome);
    }
  }
}
