package dev.parcelbell.aws;

import java.util.function.Supplier;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/** A client and one call that it can make. */
record Caller(SdkAutoCloseable client, Supplier<String> request) implements AutoCloseable {
  CallResult<String> call() {
    return OneCall.make(request);
  }

  @Override
  public void close() {
    client.close();
  }
}
