package dev.parcelbell.playground;

import dev.parcelbell.bootstrap.commands.MessengerCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import picocli.CommandLine;

/** The simulated page, set up by the command that sets up a real one. */
final class MessengerPage {
  private static final Logger LOG = System.getLogger(MessengerPage.class.getName());

  private final Map<String, String> environment;

  /**
   * @param environment of the application
   */
  MessengerPage(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /**
   * Menu, greeting and everything else are there on return.
   *
   * @throws CannotStart when the page does not take them
   */
  void setUp() throws CannotStart {
    var said = new StringWriter();
    var lines = new PrintWriter(said, true);
    int status =
        new CommandLine(new MessengerCommand(environment))
            .setOut(lines)
            .setErr(lines)
            .execute("setup");
    if (status != 0) {
      throw new CannotStart("the Messenger page cannot be set up: " + said);
    }
    LOG.log(Level.INFO, "the Messenger page: {0}", said);
  }
}
