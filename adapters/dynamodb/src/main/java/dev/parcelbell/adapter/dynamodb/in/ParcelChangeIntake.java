package dev.parcelbell.adapter.dynamodb.in;

import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.RecordJson;
import dev.parcelbell.adapter.dynamodb.wire.StreamedChange;
import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.port.in.KeepRaw;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.parcel.ParcelChange;
import java.time.InstantSource;
import java.util.Optional;

/** Takes stream records to the in-port. What cannot be read is kept raw, and is done with that. */
public final class ParcelChangeIntake {
  private static final String KIND = "PARCEL_CHANGE";

  private final AnnounceParcelChange announce;
  private final KeepRaw keepRaw;
  private final InstantSource clock;
  private final TableClock tableClock;

  /**
   * @param clock stands in for the time that a record lacks, as those lack it that were kept raw
   *     before it was looked at
   */
  public ParcelChangeIntake(
      AnnounceParcelChange announce, KeepRaw keepRaw, InstantSource clock, TableClock tableClock) {
    this.announce = announce;
    this.keepRaw = keepRaw;
    this.clock = clock;
    this.tableClock = tableClock;
  }

  /** When it returns, the change is announced or kept; when it throws, neither is certain. */
  void take(StreamedChange change) {
    if (!change.isRemoval()) {
      read(change).ifPresent(announce::announce);
    }
  }

  private Optional<ParcelChange> read(StreamedChange change) {
    try {
      var writtenAt = change.writtenAt().map(tableClock::ours).orElseGet(clock::instant);
      return Optional.of(change.read(writtenAt));
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
