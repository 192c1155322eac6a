package dev.parcelbell.aws.testkit;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.testkit.SenderContract;
import dev.parcelbell.aws.AwsAccess;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** The contract of senders, for those that talk to a simulated AWS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class AwsSenderContract extends SenderContract {
  private final List<AutoCloseable> open = new ArrayList<>();
  private final Address to;
  private final Content content;
  private final String attemptPointer;

  /**
   * @param attemptPointer where the simulator shows the attempt's id in what it was sent
   */
  protected AwsSenderContract(Address to, Content content, String attemptPointer) {
    this.to = to;
    this.content = content;
    this.attemptPointer = attemptPointer;
  }

  protected abstract SimulatedAws aws();

  /** A sender that closes its client when it is closed. */
  protected abstract Sender sender(AwsAccess access);

  /** The very first call of a JVM takes longer than the contract lets a provider take. */
  @BeforeAll
  void warmUp() throws Exception {
    var nobody = new AttemptId(new DeliveryId("dlv_abcdefghijklmnopqrstuvwxyz"), 0, "0");
    closed(sender(closed(aws()).patient())).send(new Sender.Outbound(nobody, to, content));
    closeAll();
  }

  @Override
  protected final Fixture fresh() {
    var aws = closed(aws());
    return new Fixture(closed(sender(aws.impatient())), new Simulated(aws), to, content);
  }

  @AfterEach
  final void closeAll() throws Exception {
    for (var resource : open.reversed()) {
      resource.close();
    }
    open.clear();
  }

  private <T> T closed(T resource) {
    if (resource instanceof AutoCloseable closeable) {
      open.add(closeable);
    }
    return resource;
  }

  private final class Simulated implements Provider {
    private final SimulatedAws aws;

    Simulated(SimulatedAws aws) {
      this.aws = aws;
    }

    @Override
    public void next(Mood mood) {
      var kind =
          switch (mood) {
            case REFUSES -> FaultKind.REFUSE;
            case THROTTLES -> FaultKind.THROTTLE;
            case SILENT_BEFORE -> FaultKind.TIMEOUT_BEFORE;
            case SILENT_AFTER -> FaultKind.TIMEOUT_AFTER;
          };
      aws.faults().add(Fault.once(aws.channel(), kind));
    }

    @Override
    public int requests() {
      return aws.requests();
    }

    @Override
    public List<Arrived> arrived() {
      return aws.arrived().stream()
          .map(
              sent -> new Arrived(sent.providerMessageId(), sent.raw().at(attemptPointer).asText()))
          .toList();
    }

    @Override
    public Sender strayed() {
      return closed(sender(SimulatedAws.patientAt(SimulatedAws.nowhere())));
    }
  }
}
