package dev.parcelbell.bootstrap.commands;

import dev.parcelbell.adapter.dialogflow.wire.AgentExport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the bot is taught. */
@Command(
    name = "agent",
    description = "What the bot is taught: intents, phrases, entities.",
    mixinStandardHelpOptions = true)
public final class AgentCommand {
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Command(
      name = "export",
      description = "Writes the agent as a zip that Dialogflow ES imports or restores.",
      mixinStandardHelpOptions = true)
  int export(
      @Parameters(paramLabel = "FILE.zip", description = "the file to write") Path file,
      @Option(
              names = "--webhook-url",
              paramLabel = "URL",
              description = "https address that Dialogflow asks for answers; without it, nobody")
          @Nullable URI webhook,
      @Option(names = "--force", description = "replaces a file that is there") boolean force) {
    if (webhook != null && !isWebhook(webhook)) {
      return complain(USAGE, "--webhook-url must be an absolute https address");
    }
    if (Files.isDirectory(file)) {
      return complain(USAGE, file + " is a directory");
    }
    if (Files.exists(file) && !force) {
      return complain(FAILED, file + " is there already; --force replaces it");
    }
    try {
      write(file, AgentExport.zip(Optional.ofNullable(webhook)));
    } catch (IOException refused) {
      return complain(FAILED, file + " cannot be written: " + refused.getClass().getSimpleName());
    }
    spec.commandLine().getOut().println("wrote " + file);
    return 0;
  }

  /** Dialogflow calls nothing else. */
  private static boolean isWebhook(URI uri) {
    return "https".equals(uri.getScheme()) && uri.getHost() != null;
  }

  /** As a whole: who is interrupted leaves the old one. */
  private static void write(Path file, byte[] content) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.write(fresh, content);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private int complain(int code, String line) {
    spec.commandLine().getErr().println("parcelbell: " + line);
    return code;
  }
}
