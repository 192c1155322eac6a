package dev.parcelbell.bootstrap.commands;

import dev.parcelbell.adapter.messenger.out.GraphApi;
import dev.parcelbell.adapter.messenger.out.GraphSetup;
import dev.parcelbell.adapter.messenger.out.GraphSetup.Outcome;
import dev.parcelbell.bootstrap.settings.Settings;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The Messenger page. Needs nothing but the Graph API. */
@Command(
    name = "messenger",
    description = "Sets the Messenger page up.",
    mixinStandardHelpOptions = true)
public final class MessengerCommand {
  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private final Map<String, String> env;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param env the settings, named as in the environment
   */
  public MessengerCommand(Map<String, String> env) {
    this.env = Map.copyOf(env);
  }

  @Command(
      name = "setup",
      description =
          "Sets Get Started, greeting, menu, linking address, domain and subscription as far as"
              + " they differ. Can be done again.",
      mixinStandardHelpOptions = true)
  int setup(
      @Option(names = "--check", description = "only tells what differs; 1 when something does")
          boolean check) {
    var settings = Settings.from(env);
    if (settings.messenger().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("parcelbell: Messenger is not configured: set PARCELBELL_MESSENGER_PAGE_ID");
      return USAGE;
    }
    try (var graph = new GraphApi(settings.messenger().get().graph())) {
      var setup = new GraphSetup(graph, settings.api().publicUrl());
      return check ? tellDifferences(setup.compare()) : tellChanges(setup.apply());
    }
  }

  private int tellDifferences(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var differences) -> {
        print(differences);
        print(
            differences.isEmpty()
                ? List.of("The page is set up.")
                : List.of("Run parcelbell messenger setup to change that."));
        yield differences.isEmpty() ? DONE : FAILED;
      }
      case Outcome.Failed failed -> tellFailure(failed);
    };
  }

  private int tellChanges(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var changes) -> {
        print(changes.isEmpty() ? List.of("Nothing was to be changed.") : changes);
        yield DONE;
      }
      case Outcome.Failed failed -> tellFailure(failed);
    };
  }

  private int tellFailure(Outcome.Failed failed) {
    print(failed.changed());
    spec.commandLine().getErr().println("parcelbell: " + failed.why());
    return FAILED;
  }

  private void print(List<String> lines) {
    lines.forEach(spec.commandLine().getOut()::println);
  }
}
