package dev.parcelbell.adapter.dynamodb.in;

import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.Hashes;
import dev.parcelbell.adapter.dynamodb.wire.RecordJson;
import dev.parcelbell.adapter.dynamodb.wire.StreamedChange;
import dev.parcelbell.domain.channel.RawInput;
import java.util.Optional;

/** Takes the messages that a pipe makes of the stream's records, one record a message. */
public final class ParcelChangeMessages {
  private final ParcelChangeIntake intake;

  public ParcelChangeMessages(ParcelChangeIntake intake) {
    this.intake = intake;
  }

  /**
   * Takes a message's body. When it returns, the message is done with; when it throws, it is to
   * come again.
   */
  public void take(RawInput body) {
    read(body).ifPresent(intake::take);
  }

  private Optional<StreamedChange> read(RawInput body) {
    try {
      return Optional.of(RecordJson.read(body));
    } catch (Unreadable broken) {
      var key = "parcel-changes/" + Hashes.sha256(body.bytes());
      intake.keep(key, String.valueOf(broken.getMessage()), body);
      return Optional.empty();
    }
  }
}
