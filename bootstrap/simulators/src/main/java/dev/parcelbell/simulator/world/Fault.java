package dev.parcelbell.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that goes wrong with the next sends of a channel.
 *
 * @param times how many sends, at most {@value #TIMES_MAX}
 * @param code which error; only for {@code REFUSE} and {@code THROTTLE}. Messenger: code and
 *     subcode, such as {@code 10/2018278}. E-mail: an error code of SES. SMS: a type of exception,
 *     with a reason where it has one, such as {@code
 *     ConflictException/NUMBER_CAPABILITIES_MISMATCH}. Dialogflow: a status of Google's APIs, such
 *     as {@code PERMISSION_DENIED}
 */
public record Fault(Channel channel, FaultKind kind, int times, Optional<String> code) {
  private static final int TIMES_MAX = 1_000_000;
  private static final Pattern GRAPH_CODE = Pattern.compile("-?\\d{1,9}(/\\d{1,9})?");
  private static final Pattern GOOGLE_STATUS = Pattern.compile("[A-Z_]{1,40}");
  private static final Pattern AWS_CODE = Pattern.compile("[A-Za-z.]{1,100}(/[A-Z_]{1,100})?");

  /**
   * Checks what comes from outside.
   *
   * @throws IllegalArgumentException when the channel cannot have such a fault
   */
  public Fault {
    if (times < 1 || times > TIMES_MAX) {
      throw new IllegalArgumentException("times must be from 1 to " + TIMES_MAX);
    }
    if (channel == Channel.MESSENGER && kind == FaultKind.FAIL_RECEIPT) {
      throw new IllegalArgumentException("Messenger sends no receipt of failure");
    }
    if (channel == Channel.DIALOGFLOW && !kind.ofAnswer()) {
      throw new IllegalArgumentException("Dialogflow sends no receipts");
    }
    if (channel != Channel.DIALOGFLOW && kind == FaultKind.GARBAGE) {
      throw new IllegalArgumentException("only Dialogflow answers garbage");
    }
    if (code.isPresent() && kind != FaultKind.REFUSE && kind != FaultKind.THROTTLE) {
      throw new IllegalArgumentException(kind.label() + " has no code");
    }
    if (code.isPresent() && !codes(channel).matcher(code.get()).matches()) {
      throw new IllegalArgumentException("not a code of " + channel.label());
    }
  }

  private static Pattern codes(Channel channel) {
    return switch (channel) {
      case MESSENGER -> GRAPH_CODE;
      case SMS, EMAIL -> AWS_CODE;
      case DIALOGFLOW -> GOOGLE_STATUS;
    };
  }

  public static Fault once(Channel channel, FaultKind kind) {
    return new Fault(channel, kind, 1, Optional.empty());
  }

  public static Fault once(Channel channel, FaultKind kind, String code) {
    return new Fault(channel, kind, 1, Optional.of(code));
  }

  Fault withTimes(int left) {
    return new Fault(channel, kind, left, code);
  }

  /** The shape of the control API. */
  public ObjectNode toJson() {
    var json =
        Json.object().put("channel", channel.label()).put("kind", kind.label()).put("times", times);
    code.ifPresent(present -> json.put("code", present));
    return json;
  }
}
