package dev.parcelbell.adapter.dynamodb.in;

import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.RecordJson;
import dev.parcelbell.adapter.dynamodb.wire.StreamedChange;
import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.port.in.KeepRaw;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.parcel.ParcelChange;
import java.util.Optional;

/** Takes stream records to the in-port. What cannot be read is kept raw, and is done with that. */
final class ParcelChangeIntake {
  private static final String KIND = "PARCEL_CHANGE";

  private final AnnounceParcelChange announce;
  private final KeepRaw keepRaw;

  ParcelChangeIntake(AnnounceParcelChange announce, KeepRaw keepRaw) {
    this.announce = announce;
    this.keepRaw = keepRaw;
  }

  /** When it returns, the change is announced or kept; when it throws, neither is certain. */
  void take(StreamedChange change) {
    if (!change.isRemoval()) {
      read(change).ifPresent(announce::announce);
    }
  }

  private Optional<ParcelChange> read(StreamedChange change) {
    try {
      return Optional.of(change.read());
    } catch (Unreadable broken) {
      keep(change, String.valueOf(broken.getMessage()));
      return Optional.empty();
    }
  }

  void keep(StreamedChange change, String reason) {
    keepRaw.keep(
        "parcel-stream/" + change.sequence() + "/" + change.parcel(),
        KIND,
        reason,
        RecordJson.of(change));
  }

  void keep(String key, String reason, RawInput body) {
    keepRaw.keep(key, "UNKNOWN", reason, body);
  }

  /** A change that no record told of. */
  void announce(ParcelChange missed) {
    announce.announce(missed);
  }
}
