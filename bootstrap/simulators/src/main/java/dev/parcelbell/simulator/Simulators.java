package dev.parcelbell.simulator;

import dev.parcelbell.simulator.aws.AwsFront;
import dev.parcelbell.simulator.aws.Sns;
import dev.parcelbell.simulator.messenger.MessengerSimulator;
import dev.parcelbell.simulator.ses.SesSimulator;
import dev.parcelbell.simulator.sms.SmsSimulator;
import dev.parcelbell.simulator.wire.SimulatorServer;
import dev.parcelbell.simulator.world.Faults;
import dev.parcelbell.simulator.world.Outbox;
import dev.parcelbell.simulator.world.RequestCounts;
import dev.parcelbell.simulator.world.World;
import java.net.URI;
import java.security.SecureRandom;

/**
 * All simulated platforms, running. What a person does is a method of the channel; what reached
 * people is in the {@link Outbox}; what shall go wrong is put into {@link Faults}.
 *
 * <p>Calls about what does not exist throw {@link java.util.NoSuchElementException}, senseless ones
 * {@link IllegalArgumentException}.
 */
public final class Simulators implements AutoCloseable {
  private static final long GRAPH_BODY_BYTES_MAX = 2L << 20;

  /** A mail of 10 MiB in base64, in a form. */
  private static final long AWS_BODY_BYTES_MAX = 24L << 20;

  private final World world;
  private final MessengerSimulator messenger;
  private final SesSimulator email;
  private final SmsSimulator sms;
  private final SimulatorServer graphServer;
  private final SimulatorServer awsServer;

  private Simulators(SimulatorSettings settings) {
    world = new World(settings.clock(), settings.pace(), new SecureRandom());
    messenger = new MessengerSimulator(world, settings.messenger());
    var sns = new Sns(world, settings.aws(), settings.events());
    email = new SesSimulator(world, settings.aws(), sns);
    sms = new SmsSimulator(world, settings.aws(), sns);
    graphServer =
        SimulatorServer.start(
            settings.host(), settings.messengerPort(), GRAPH_BODY_BYTES_MAX, messenger);
    awsServer = startAws(settings);
  }

  private SimulatorServer startAws(SimulatorSettings settings) {
    try {
      return SimulatorServer.start(
          settings.host(), settings.awsPort(), AWS_BODY_BYTES_MAX, new AwsFront(email, sms));
    } catch (IllegalStateException taken) {
      graphServer.close();
      world.close();
      throw taken;
    }
  }

  /**
   * Starts listening.
   *
   * @throws IllegalStateException when a port is taken
   */
  public static Simulators start(SimulatorSettings settings) {
    return new Simulators(settings);
  }

  /** Where the Graph API is: the place of {@code https://graph.facebook.com}. */
  public URI graph() {
    return graphServer.uri();
  }

  /** The endpoint of SES and of SMS. */
  public URI aws() {
    return awsServer.uri();
  }

  public MessengerSimulator messenger() {
    return messenger;
  }

  public SesSimulator email() {
    return email;
  }

  public SmsSimulator sms() {
    return sms;
  }

  public Outbox outbox() {
    return world.outbox();
  }

  public RequestCounts requests() {
    return world.requests();
  }

  public Faults faults() {
    return world.faults();
  }

  /**
   * The shared clock was moved. Whatever is due has been brought to the application once when this
   * returns, and what it refuses before is tried again.
   */
  public void timeMoved() {
    world.timeMoved();
  }

  /** Nobody there, empty boxes, no faults, nothing on its way, nobody kept waiting. */
  public void reset() {
    graphServer.endSilences();
    awsServer.endSilences();
    world.reset();
    messenger.reset();
    email.reset();
    sms.reset();
  }

  @Override
  public void close() {
    world.close();
    graphServer.close();
    awsServer.close();
    messenger.close();
  }
}
