package dev.parcelbell.bootstrap.commands;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tables and queues. */
@Command(
    name = "tables",
    description = "Makes the tables and queues that the application needs.",
    mixinStandardHelpOptions = true)
public final class TablesCommand {
  private final Assembled assembled;
  @Spec private CommandSpec spec = CommandSpec.create();

  public TablesCommand(Assembled assembled) {
    this.assembled = assembled;
  }

  @Command(
      name = "create",
      description = "Makes what is missing; what is there stays. Can be done again.",
      mixinStandardHelpOptions = true)
  int create() {
    PrintWriter out = spec.commandLine().getOut();
    return assembled.run(
        app -> {
          var tables = app.stores().tables().missing();
          app.stores().tables().create();
          var queues = app.queues().missing();
          app.queues().create();
          tables.forEach(table -> out.println("made table " + table));
          queues.forEach(queue -> out.println("made queue " + queue));
          out.println("all tables and queues are there");
          return 0;
        });
  }
}
