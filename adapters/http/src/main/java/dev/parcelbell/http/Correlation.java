package dev.parcelbell.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id that ties together every log line of one piece of work, from the request or message that
 * began it. Bound to the running code, not to a thread that outlives it.
 */
public final class Correlation {
  public static final String HEADER = "x-correlation-id";

  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  private Correlation() {}

  /** An id from outside, if it is short and harmless enough to be written into a log. */
  public static Optional<String> accept(String fromOutside) {
    return Optional.of(fromOutside).filter(id -> HARMLESS.matcher(id).matches());
  }

  public static Optional<String> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** Runs the work under this id. */
  public static <T, X extends Throwable> T call(
      String id, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, id).<T, X>call(work);
  }
}
