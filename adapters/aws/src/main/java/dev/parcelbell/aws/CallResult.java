package dev.parcelbell.aws;

import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What came of one call to a service. Causes and codes name nobody and may be logged. */
public sealed interface CallResult<T> {
  /** The service did it. */
  record Done<T>(T answer) implements CallResult<T> {}

  /** The service did nothing: too much at once, or a quota is used up. */
  record Throttled<T>(ErrorCode code, AwsServiceException error) implements CallResult<T> {}

  /** The service did nothing: it does not let us in, whatever we ask. */
  record Denied<T>(ErrorCode code, AwsServiceException error) implements CallResult<T> {}

  /** The service did nothing, for a reason that depends on the service. */
  record Rejected<T>(ErrorCode code, AwsServiceException error) implements CallResult<T> {}

  /** The service did nothing, because nothing complete reached it, or because of our clock. */
  record NotSent<T>(String cause) implements CallResult<T> {}

  /**
   * Nobody knows. The request was on its way and no answer came, or one that cannot be read, or the
   * service itself was in trouble (5xx): AWS does not say how far it got then.
   */
  record InDoubt<T>(String cause) implements CallResult<T> {}
}
