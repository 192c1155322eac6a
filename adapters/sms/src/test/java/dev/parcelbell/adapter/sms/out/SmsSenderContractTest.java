package dev.parcelbell.adapter.sms.out;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.testkit.SenderContract;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

class SmsSenderContractTest extends SenderContract {
  private static final Address TO = new Address.Sms(new PhoneNumber("+4915112345678"));
  private static final Content CONTENT = new Content.Text("Your parcel comes today.");

  private final List<AutoCloseable> open = new ArrayList<>();

  /** The very first call of a JVM takes longer than the contract lets a provider take. */
  @BeforeAll
  static void warmUp() {
    try (var sms = SimulatedSms.start();
        var sender = sms.sender(SimulatedSms.SETTINGS)) {
      var nobody = new AttemptId(new DeliveryId("dlv_abcdefghijklmnopqrstuvwxyz"), 0, "0");
      sender.send(new Sender.Outbound(nobody, TO, CONTENT));
    }
  }

  @Override
  protected Fixture fresh() {
    var sms = closed(SimulatedSms.start());
    return new Fixture(closed(sms.impatientSender()), new Sms(sms), TO, CONTENT);
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

  private record Sms(SimulatedSms sms) implements Provider {
    @Override
    public void next(Mood mood) {
      var kind =
          switch (mood) {
            case REFUSES -> FaultKind.REFUSE;
            case THROTTLES -> FaultKind.THROTTLE;
            case SILENT_BEFORE -> FaultKind.TIMEOUT_BEFORE;
            case SILENT_AFTER -> FaultKind.TIMEOUT_AFTER;
          };
      sms.faults().add(Fault.once(Channel.SMS, kind));
    }

    @Override
    public int requests() {
      return sms.requests();
    }

    @Override
    public List<Arrived> arrived() {
      return sms.arrived().stream()
          .map(
              sent ->
                  new Arrived(sent.providerMessageId(), sent.raw().at("/Context/attempt").asText()))
          .toList();
    }

    @Override
    public Sender strayed() {
      return SimulatedSms.strayed();
    }
  }
}
