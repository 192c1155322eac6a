package dev.parcelbell.simulator.dialogflow;

import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The project, who may ask it, and what its agent was taught.
 *
 * @param agent read when it is asked for the first time
 * @param realTime by which tokens are valid, whatever the shared clock shows
 */
public record DialogflowSettings(
    String project, ServiceAccount account, Supplier<TaughtAgent> agent, InstantSource realTime) {
  public static final String PLAYGROUND_PROJECT = "parcelbell-playground";

  /** The playground's project and account, with an agent that was exported by somebody. */
  public static DialogflowSettings playground(Supplier<TaughtAgent> agent, InstantSource realTime) {
    return new DialogflowSettings(PLAYGROUND_PROJECT, ServiceAccount.playground(), agent, realTime);
  }
}
