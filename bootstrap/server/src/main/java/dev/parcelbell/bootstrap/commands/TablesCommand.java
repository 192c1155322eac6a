package dev.parcelbell.bootstrap.commands;

import dev.parcelbell.bootstrap.wiring.TopicSetup;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tables, queues and topics. */
@Command(
    name = "tables",
    description = "Makes the tables, queues and topics that the application needs.",
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
          var topics = app.topicSetup().map(TopicSetup::missing).orElse(List.of());
          app.topicSetup().ifPresent(TopicSetup::create);
          tables.forEach(table -> out.println("made table " + table));
          queues.forEach(queue -> out.println("made queue " + queue));
          topics.forEach(topic -> out.println("made topic " + topic));
          out.println("all tables and queues are there");
          return 0;
        });
  }
}
