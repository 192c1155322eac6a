package dev.parcelbell.simulator.aws;

import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Call;
import dev.parcelbell.simulator.wire.CallHandler;

/** Several services behind one port: those that name a target speak JSON, the others forms. */
public record AwsFront(CallHandler ses, CallHandler sms) implements CallHandler {
  @Override
  public Answer answer(Call call) {
    boolean json =
        call.header("X-Amz-Target").isPresent() || call.carries("application/x-amz-json-1.0");
    return (json ? sms : ses).answer(call);
  }
}
