package dev.parcelbell.adapter.dynamodb.wire;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads attributes that may be missing or of another type, and says so instead of guessing. */
public final class Attributes {
  private static final int NANO_DIGITS = 9;

  /** More than any number takes in DynamoDB: 38 digits, and exponents of at most 125. */
  private static final int NUMBER_LENGTH_MAX = 200;

  private Attributes() {}

  /** An item holds what nobody can read. Names the attribute, never its value. */
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String attribute;

    public Unreadable(String attribute) {
      this(attribute, "is missing or cannot be read");
    }

    /**
     * @param what is wrong with it, as the end of a sentence
     */
    public Unreadable(String attribute, String what) {
      super("the attribute " + attribute + " " + what);
      this.attribute = attribute;
    }

    public String attribute() {
      return attribute;
    }
  }

  public static String text(Map<String, AttributeValue> item, String name) {
    return optionalText(item, name).orElseThrow(() -> new Unreadable(name));
  }

  /** Absent and NULL are the same, here and below; another type than text is not. */
  public static Optional<String> optionalText(Map<String, AttributeValue> item, String name) {
    return present(item, name, AttributeValue.Type.S).map(AttributeValue::s);
  }

  public static long number(Map<String, AttributeValue> item, String name) {
    return optionalNumber(item, name).orElseThrow(() -> new Unreadable(name));
  }

  public static Optional<Long> optionalNumber(Map<String, AttributeValue> item, String name) {
    return decimal(item, name)
        .map(
            number -> {
              try {
                return number.longValueExact();
              } catch (ArithmeticException _) {
                throw new Unreadable(name);
              }
            });
  }

  public static Optional<List<AttributeValue>> optionalList(
      Map<String, AttributeValue> item, String name) {
    return present(item, name, AttributeValue.Type.L).map(AttributeValue::l);
  }

  public static Optional<Map<String, AttributeValue>> optionalMap(
      Map<String, AttributeValue> item, String name) {
    return present(item, name, AttributeValue.Type.M).map(AttributeValue::m);
  }

  /** A moment as {@link #moment(Instant)} wrote it. */
  public static Instant moment(Map<String, AttributeValue> item, String name) {
    return moment(decimal(item, name).orElseThrow(() -> new Unreadable(name)));
  }

  /** The moment so many seconds after 1970. */
  static Instant moment(BigDecimal seconds) {
    var whole = seconds.setScale(0, RoundingMode.FLOOR);
    var nanos = seconds.subtract(whole).movePointRight(NANO_DIGITS);
    return Instant.ofEpochSecond(whole.longValueExact(), nanos.longValue());
  }

  /** Seconds since 1970 with every decimal: numbers compare as moments do, inside DynamoDB too. */
  public static AttributeValue moment(Instant at) {
    return fromN(seconds(at).toPlainString());
  }

  static BigDecimal seconds(Instant at) {
    return BigDecimal.valueOf(at.getEpochSecond())
        .add(BigDecimal.valueOf(at.getNano(), NANO_DIGITS))
        .stripTrailingZeros();
  }

  /** Whole seconds, rounded up: what DynamoDB's time-to-live takes. */
  public static AttributeValue timeToLive(Instant end) {
    return fromN(Long.toString(end.getEpochSecond() + 1));
  }

  public static AttributeValue number(long value) {
    return fromN(Long.toString(value));
  }

  private static BigDecimal decimal(String digits, String name) {
    if (digits.length() > NUMBER_LENGTH_MAX) {
      throw new Unreadable(name);
    }
    try {
      return new BigDecimal(digits);
    } catch (NumberFormatException _) {
      throw new Unreadable(name);
    }
  }

  private static Optional<BigDecimal> decimal(Map<String, AttributeValue> item, String name) {
    return present(item, name, AttributeValue.Type.N).map(value -> decimal(value.n(), name));
  }

  private static Optional<AttributeValue> present(
      Map<String, AttributeValue> item, String name, AttributeValue.Type type) {
    var value = item.get(name);
    if (value == null || Boolean.TRUE.equals(value.nul())) {
      return Optional.empty();
    }
    if (value.type() != type) {
      throw new Unreadable(name);
    }
    return Optional.of(value);
  }
}
