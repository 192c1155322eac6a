package dev.parcelbell.aws;

import dev.parcelbell.aws.CallResult.Denied;
import dev.parcelbell.aws.CallResult.Done;
import dev.parcelbell.aws.CallResult.InDoubt;
import dev.parcelbell.aws.CallResult.NotSent;
import dev.parcelbell.aws.CallResult.Rejected;
import dev.parcelbell.aws.CallResult.Throttled;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One call to a service, on one thread. Watches how far its request got: a service cannot act on a
 * request whose body never left, and nobody knows what it did with one whose body did.
 */
public final class OneCall {
  private static final ScopedValue<OneCall> CURRENT = ScopedValue.newInstance();

  private static final int SERVER_TROUBLE = 500;
  private static final int CAUSES_MAX = 20;

  /** As written by the Query protocol or, with {@code Exception} behind them, by the others. */
  private static final Set<String> NOT_LET_IN =
      Set.of(
          "AccessDenied",
          "AuthFailure",
          "ExpiredToken",
          "IncompleteSignature",
          "InvalidAccessKeyId",
          "InvalidClientTokenId",
          "InvalidSignature",
          "MissingAuthenticationToken",
          "NotAuthorized",
          "OptInRequired",
          "SignatureDoesNotMatch",
          "UnauthorizedOperation",
          "UnrecognizedClient");

  private volatile boolean begun;
  private volatile boolean bodyLeft;

  private OneCall() {}

  /**
   * Makes a call.
   *
   * @param call uses a client of {@link AwsAccess#connect} once, and returns what it answered
   * @throws RuntimeException when the call is wrong by itself, and nothing went out
   */
  public static <T> CallResult<T> make(Supplier<T> call) {
    var one = new OneCall();
    try {
      return new Done<>(ScopedValue.where(CURRENT, one).call(call::get));
    } catch (AwsServiceException answer) {
      return understand(answer);
    } catch (SdkException lost) {
      return one.bodyLeft ? new InDoubt<>(rootOf(lost)) : new NotSent<>(rootOf(lost));
    } catch (RuntimeException broken) {
      if (one.bodyLeft) {
        return new InDoubt<>(rootOf(broken));
      }
      throw broken;
    }
  }

  static OneCall current() {
    return CURRENT.orElseThrow(() -> new IllegalStateException("a request outside of a call"));
  }

  void begin() {
    if (begun) {
      throw new IllegalStateException("a second request in one call");
    }
    begun = true;
  }

  void bodyLeaves() {
    bodyLeft = true;
  }

  private static <T> CallResult<T> understand(AwsServiceException answer) {
    var code = ErrorCode.of(answer);
    if (answer.isThrottlingException()) {
      return new Throttled<>(code, answer);
    }
    if (answer.isClockSkewException()) {
      return new NotSent<>("our clock is wrong: " + code); // the SDK corrects it for later calls
    }
    if (answer.statusCode() >= SERVER_TROUBLE) {
      return new InDoubt<>(code.toString());
    }
    return NOT_LET_IN.contains(code.name())
        ? new Denied<>(code, answer)
        : new Rejected<>(code, answer);
  }

  /** The kind of the innermost cause; messages may name addresses. */
  private static String rootOf(Throwable failure) {
    var root = failure;
    for (int depth = 0; depth < CAUSES_MAX && root.getCause() != null; depth++) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }
}
