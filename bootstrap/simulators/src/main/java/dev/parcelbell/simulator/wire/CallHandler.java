package dev.parcelbell.simulator.wire;

/** Answers calls, many at a time. */
@FunctionalInterface
public interface CallHandler {
  Answer answer(Call call);
}
