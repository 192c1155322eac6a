package dev.parcelbell.playground;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** The queues with a file, in a process that can be killed. Prints its port. */
final class QueuesOnDisk {
  private QueuesOnDisk() {}

  public static void main(String[] file) throws IOException {
    var clock = new SharedClock(InstantSource.system());
    var queues = EmbeddedQueues.start("localhost", 0, clock, Optional.of(Path.of(file[0])));
    System.out.println(queues.port());
    if (System.in.read() == 'q') {
      queues.close();
    }
  }
}
