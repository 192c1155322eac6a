package dev.parcelbell.domain.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryIdTest {
  @Test
  void the_same_parcel_and_update_have_the_same_delivery_for_ever() {
    assertEquals("dlv_mu36pvd4quudrtd3bh3zwp5e3d", of("12345678", "u1").value());
    assertEquals("dlv_dx5os5gap7qtn5vetcvtch3hf7", of("12345678", "u2").value());
    assertEquals("dlv_ych3fj2ntpq3s3jmtvptdrae65", of("P", "s:" + "0".repeat(39) + "1").value());
  }

  @Test
  void where_parcel_ends_and_update_begins_matters() {
    assertNotEquals(of("12", "3"), of("1", "23"));
  }

  @Test
  void an_id_is_26_characters_of_base32_after_its_prefix() {
    assertTrue(DeliveryId.isId("dlv_" + "a".repeat(13) + "234567a".repeat(1) + "z".repeat(6)));
    for (var wrong :
        List.of(
            "",
            "dlv_",
            "dlv_" + "a".repeat(25),
            "dlv_" + "a".repeat(27),
            "dlv_" + "1".repeat(26),
            "dlv_" + "A".repeat(26),
            "x" + "dlv_" + "a".repeat(26),
            "dlv_" + "a".repeat(26) + "\n")) {
      assertFalse(DeliveryId.isId(wrong), wrong);
      assertThrows(IllegalArgumentException.class, () -> new DeliveryId(wrong), wrong);
    }
  }

  @Test
  void a_delivery_belongs_to_one_shard_for_ever() {
    assertEquals(13, of("12345678", "u1").shard(16));
    assertEquals(3, of("12345678", "u2").shard(16));
  }

  @Test
  void every_shard_gets_its_share() {
    var shards = new HashSet<Integer>();
    for (int i = 0; i < 1000; i++) {
      shards.add(of("12345678", "u" + i).shard(16));
    }
    assertEquals(16, shards.size());
  }

  private static DeliveryId of(String parcel, String update) {
    return DeliveryId.of(new TrackingNumber(parcel), new UpdateId(update));
  }
}
