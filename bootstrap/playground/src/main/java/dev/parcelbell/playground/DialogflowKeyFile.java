package dev.parcelbell.playground;

import dev.parcelbell.simulator.dialogflow.DialogflowSettings;
import dev.parcelbell.simulator.dialogflow.ServiceAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * {@code run/dialogflow-key.json}: what opens the simulated Dialogflow. It leads to where the
 * simulator gives out tokens in this run.
 */
final class DialogflowKeyFile {
  private static final String FILE = "run/dialogflow-key.json";

  private DialogflowKeyFile() {}

  static Path write(DataDirectory data, Ports ports) throws IOException {
    var tokenUri = URI.create(ports.url(Port.DIALOGFLOW) + "/token");
    data.write(
        FILE, ServiceAccount.playground().keyFile(DialogflowSettings.PLAYGROUND_PROJECT, tokenUri));
    return data.root().resolve(FILE);
  }
}
