package dev.parcelbell.adapter.ses.out;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.testkit.SenderContract;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class SesSenderContractTest extends SenderContract {
  private static final Address TO = new Address.Email(new EmailAddress("ana@x.example"));
  private static final Content CONTENT =
      new Content.Mail("Out for delivery", "Your parcel comes today.", "<p>Today</p>");

  private final List<AutoCloseable> open = new ArrayList<>();

  /** The very first call of a JVM takes longer than the contract lets a provider take. */
  @BeforeAll
  static void warmUp() {
    try (var ses = SimulatedSes.start();
        var sender = ses.sender(SimulatedSes.SETTINGS)) {
      var nobody = new AttemptId(new DeliveryId("dlv_abcdefghijklmnopqrstuvwxyz"), 0, "0");
      sender.send(new Sender.Outbound(nobody, TO, CONTENT));
    }
  }

  @Override
  protected Fixture fresh() {
    var ses = closed(SimulatedSes.start());
    return new Fixture(closed(ses.impatientSender()), new Ses(ses), TO, CONTENT);
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
      return SimulatedSes.strayed();
    }
  }
}
