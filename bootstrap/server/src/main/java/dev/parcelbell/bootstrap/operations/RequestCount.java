package dev.parcelbell.bootstrap.operations;

import io.prometheus.metrics.core.metrics.Counter;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/** Counts every request that the SDK sends, repeated ones too: requests are what AWS charges. */
public final class RequestCount implements ExecutionInterceptor {
  private final Counter requests;

  RequestCount(Counter requests) {
    this.requests = requests;
  }

  @Override
  public void beforeTransmission(
      Context.BeforeTransmission context, ExecutionAttributes attributes) {
    requests
        .labelValues(
            String.valueOf(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME)),
            String.valueOf(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME)))
        .inc();
  }
}
