package dev.parcelbell.bootstrap.commands;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes channels out of service and back. */
@Command(
    name = "channels",
    description = "Takes channels out of service and back.",
    mixinStandardHelpOptions = true)
public final class ChannelsCommand {
  private final Assembled assembled;
  @Spec private CommandSpec spec = CommandSpec.create();

  public ChannelsCommand(Assembled assembled) {
    this.assembled = assembled;
  }

  @Command(
      name = "list",
      description = "Shows which channels are configured and which are paused.",
      mixinStandardHelpOptions = true)
  int list() {
    return assembled.run(
        app -> {
          var paused = app.stores().channelStates().paused(assembled.clock().instant());
          for (var channel : Channel.values()) {
            var state =
                !app.senders().containsKey(channel)
                    ? "not configured"
                    : paused.containsKey(channel) ? "paused" : "in service";
            spec.commandLine().getOut().printf("%-10s %s%n", channel, state);
          }
          return 0;
        });
  }

  @Command(
      name = "pause",
      description = "Takes a channel out of service: its hops are skipped.",
      mixinStandardHelpOptions = true)
  int pause(
      @Parameters(paramLabel = "CHANNEL", description = "one of ${COMPLETION-CANDIDATES}")
          Channel channel,
      @Option(
              names = "--minutes",
              defaultValue = "60",
              description = "for how long; ${DEFAULT-VALUE} unless given")
          int minutes) {
    return assembled.run(
        app -> {
          var until = assembled.clock().instant().plus(Duration.ofMinutes(minutes));
          app.stores().channelStates().pause(channel, Reason.CHANNEL_PAUSED, until);
          spec.commandLine().getOut().println(channel + " is paused until " + until);
          return 0;
        });
  }

  @Command(
      name = "resume",
      description = "Puts a channel back into service.",
      mixinStandardHelpOptions = true)
  int resume(
      @Parameters(paramLabel = "CHANNEL", description = "one of ${COMPLETION-CANDIDATES}")
          Channel channel) {
    return assembled.run(
        app -> {
          app.stores().channelStates().resume(channel);
          spec.commandLine().getOut().println(channel + " is back in service");
          return 0;
        });
  }
}
