package dev.parcelbell.bootstrap;

import dev.parcelbell.bootstrap.commands.AgentCommand;
import dev.parcelbell.bootstrap.commands.Assembled;
import dev.parcelbell.bootstrap.commands.ChannelsCommand;
import dev.parcelbell.bootstrap.commands.Doctor;
import dev.parcelbell.bootstrap.commands.LinksCommand;
import dev.parcelbell.bootstrap.commands.MessengerCommand;
import dev.parcelbell.bootstrap.commands.TablesCommand;
import dev.parcelbell.bootstrap.settings.BadSettings;
import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. Exit codes: 0 done, 1 failed, 2 wrong usage or settings, 130 and 143 (the JDK's
 * own) after Ctrl-C and SIGTERM.
 */
@Command(
    name = "parcelbell",
    description = "Tells people where their parcel is, over whatever channel reaches them.",
    mixinStandardHelpOptions = true,
    version = "parcelbell 0.1.0",
    subcommands = {CommandLine.HelpCommand.class})
public final class Main {
  static final int FAILED = 1;
  static final int USAGE = 2;

  private Main() {}

  public static void main(String[] args) {
    JsonLines.install();
    System.exit(commandLine(System.getenv(), InstantSource.system()).execute(args));
  }

  static CommandLine commandLine(Map<String, String> env, InstantSource clock) {
    var assembled = new Assembled(env, clock);
    var commandLine =
        new CommandLine(new Main())
            .addSubcommand(new Serve(env, clock))
            .addSubcommand(new TablesCommand(assembled))
            .addSubcommand(new LinksCommand(assembled))
            .addSubcommand(new ChannelsCommand(assembled))
            .addSubcommand(new MessengerCommand(env))
            .addSubcommand(new AgentCommand())
            .addSubcommand(new Doctor(assembled))
            .setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(
        (failure, failed, _) -> {
          failed.getErr().println("parcelbell: " + explain(failure));
          return failure instanceof BadSettings ? USAGE : FAILED;
        });
    return commandLine;
  }

  private static String explain(Exception failure) {
    return switch (failure) {
      case BadSettings wrong -> String.valueOf(wrong.getMessage());
      case CannotListen taken -> String.valueOf(taken.getMessage());
      default -> "failed: " + failure.getClass().getSimpleName();
    };
  }
}
