package dev.parcelbell.playground;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The playground with a fake application, in a process that can be killed. Prints its ports. */
final class PlaygroundOnDisk {
  private PlaygroundOnDisk() {}

  public static void main(String[] data) throws Exception {
    var started = new Started();
    Runtime.getRuntime().addShutdownHook(new Thread(started::close));
    var startup =
        PlaygroundInTests.startup(
            Optional.of(Path.of(data[0])), started, line -> System.out.println(line));
    try {
      var ports = startup.run().ports();
      System.out.println(
          ports.of(Port.CONTROL) + " " + ports.of(Port.APPLICATION) + " " + ports.of(Port.QUEUES));
    } catch (CannotStart reason) {
      System.out.println(reason.getMessage());
      System.exit(1);
    }
    new CountDownLatch(1).await();
  }
}
