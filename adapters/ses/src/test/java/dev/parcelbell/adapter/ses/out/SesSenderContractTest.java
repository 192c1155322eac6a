package dev.parcelbell.adapter.ses.out;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.testkit.SenderContract;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class SesSenderContractTest extends SenderContract {
  private final List<AutoCloseable> open = new ArrayList<>();

  @Override
  protected Fixture fresh() {
    var ses = closed(SimulatedSes.start());
    return new Fixture(
        closed(ses.sender(SimulatedSes.SETTINGS)),
        new Ses(ses),
        new Address.Email(new EmailAddress("ana@x.example")),
        new Content.Mail("Out for delivery", "Your parcel comes today.", "<p>Today</p>"));
  }

  @AfterEach
  void closeAll() throws Exception {
    for (var resource : open.reversed()) {
      resource.close();
    }
  }

  private <T extends AutoCloseable> T closed(T resource) {
    open.add(resource);
    return resource;
  }

  private record Ses(SimulatedSes ses) implements Provider {
    @Override
    public void next(Mood mood) {
      var kind =
          switch (mood) {
            case REFUSES -> FaultKind.REFUSE;
            case THROTTLES -> FaultKind.THROTTLE;
            case SILENT_BEFORE -> FaultKind.TIMEOUT_BEFORE;
            case SILENT_AFTER -> FaultKind.TIMEOUT_AFTER;
          };
      ses.faults().add(Fault.once(Channel.EMAIL, kind));
    }

    @Override
    public int requests() {
      return ses.requests();
    }

    @Override
    public List<Arrived> arrived() {
      return ses.arrived().stream()
          .map(
              sent ->
                  new Arrived(sent.providerMessageId(), sent.raw().at("/tags/attempt").asText()))
          .toList();
    }

    @Override
    public Sender strayed() {
      try (var taken = new ServerSocket(0)) {
        return SimulatedSes.senderTo(URI.create("http://localhost:" + taken.getLocalPort()));
      } catch (IOException noPort) {
        throw new UncheckedIOException(noPort);
      }
    }
  }
}
