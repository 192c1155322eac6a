package dev.parcelbell.simulator.dialogflow;

import java.time.InstantSource;

/**
 * The project, who may ask it, and what its agent was taught.
 *
 * @param realTime by which tokens are valid, whatever the shared clock shows
 */
public record DialogflowSettings(
    String project, ServiceAccount account, TaughtAgent agent, InstantSource realTime) {
  public static final String PLAYGROUND_PROJECT = "parcelbell-playground";

  /** The playground's project and account, with an agent that was exported by somebody. */
  public static DialogflowSettings playground(TaughtAgent agent, InstantSource realTime) {
    return new DialogflowSettings(PLAYGROUND_PROJECT, ServiceAccount.playground(), agent, realTime);
  }
}
