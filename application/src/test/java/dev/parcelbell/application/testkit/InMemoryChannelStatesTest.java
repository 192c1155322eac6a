package dev.parcelbell.application.testkit;

import java.util.Set;

class InMemoryChannelStatesTest extends ChannelStatesContract {
  @Override
  protected Fixture nothingPaused() {
    var states = new InMemoryChannelStates();
    return new Fixture(states, states);
  }

  @Override
  protected Set<Difference> differences() {
    return Set.of();
  }
}
