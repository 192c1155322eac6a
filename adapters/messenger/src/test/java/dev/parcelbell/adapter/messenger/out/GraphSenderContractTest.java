package dev.parcelbell.adapter.messenger.out;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.testkit.SenderContract;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class GraphSenderContractTest extends SenderContract {
  private final Playground playground = new Playground();

  @AfterEach
  void close() {
    playground.close();
  }

  @Override
  protected Fixture fresh() {
    return new Fixture(playground.hastySender, new Page(), Playground.ana(), Playground.TEXT);
  }

  private final class Page implements Provider {
    @Override
    public void next(Mood mood) {
      var kind =
          switch (mood) {
            case REFUSES -> FaultKind.REFUSE;
            case THROTTLES -> FaultKind.THROTTLE;
            case SILENT_BEFORE -> FaultKind.TIMEOUT_BEFORE;
            case SILENT_AFTER -> FaultKind.TIMEOUT_AFTER;
          };
      playground.simulators.faults().add(Fault.once(Channel.MESSENGER, kind));
    }

    @Override
    public int requests() {
      return playground.simulators.requests().of(Channel.MESSENGER);
    }

    @Override
    public List<Arrived> arrived() {
      return playground.simulators.outbox().of(Channel.MESSENGER).stream()
          .map(
              sent ->
                  new Arrived(
                      sent.providerMessageId(),
                      sent.raw().path("message").path("metadata").asText()))
          .toList();
    }

    @Override
    public Sender strayed() {
      var nowhere = URI.create("http://localhost:" + closedPort());
      return new GraphSender(
          new GraphApi(Playground.settings(nowhere)), playground.remembered, Playground.CLOCK);
    }
  }

  static int closedPort() {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return taken.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
