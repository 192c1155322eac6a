package dev.parcelbell.simulator;

import dev.parcelbell.simulator.aws.AwsFront;
import dev.parcelbell.simulator.aws.Sns;
import dev.parcelbell.simulator.dialogflow.DialogflowSimulator;
import dev.parcelbell.simulator.messenger.MessengerSimulator;
import dev.parcelbell.simulator.ses.SesSimulator;
import dev.parcelbell.simulator.sms.SmsSimulator;
import dev.parcelbell.simulator.wire.CallHandler;
import dev.parcelbell.simulator.wire.SimulatorServer;
import dev.parcelbell.simulator.world.Faults;
import dev.parcelbell.simulator.world.Outbox;
import dev.parcelbell.simulator.world.RequestCounts;
import dev.parcelbell.simulator.world.World;
import java.net.URI;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  private static final long DIALOGFLOW_BODY_BYTES_MAX = 1L << 20;

  private final World world;
  private final MessengerSimulator messenger;
  private final SesSimulator email;
  private final SmsSimulator sms;
  private final Optional<DialogflowSimulator> dialogflow;

  /** In the order of starting. */
  private final List<SimulatorServer> servers = new ArrayList<>();

  private Simulators(SimulatorSettings settings) {
    world = new World(settings.clock(), settings.pace(), new SecureRandom());
    messenger = new MessengerSimulator(world, settings.messenger());
    var sns = new Sns(world, settings.aws(), settings.events());
    email = new SesSimulator(world, settings.aws(), sns);
    sms = new SmsSimulator(world, settings.aws(), sns);
    dialogflow = settings.dialogflow().map(agent -> new DialogflowSimulator(world, agent));
    start(settings.host(), settings.messengerPort(), GRAPH_BODY_BYTES_MAX, messenger);
    start(settings.host(), settings.awsPort(), AWS_BODY_BYTES_MAX, new AwsFront(email, sms));
    dialogflow.ifPresent(
        agent ->
            start(settings.host(), settings.dialogflowPort(), DIALOGFLOW_BODY_BYTES_MAX, agent));
  }

  /** All of them or none. */
  private void start(String host, int port, long bodyBytesMax, CallHandler handler) {
    try {
      servers.add(SimulatorServer.start(host, port, bodyBytesMax, handler));
    } catch (IllegalStateException taken) {
      servers.forEach(SimulatorServer::close);
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
    return servers.get(0).uri();
  }

  /** The endpoint of SES and of SMS. */
  public URI aws() {
    return servers.get(1).uri();
  }

  /**
   * Dialogflow, and under {@code /token} the endpoint of its tokens.
   *
   * @throws java.util.NoSuchElementException when there is none
   */
  public URI dialogflowUri() {
    return dialogflow.map(_ -> servers.getLast().uri()).orElseThrow();
  }

  public DialogflowSimulator dialogflow() {
    return dialogflow.orElseThrow();
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
    servers.forEach(SimulatorServer::endSilences);
    world.reset();
    messenger.reset();
    email.reset();
    sms.reset();
    dialogflow.ifPresent(DialogflowSimulator::reset);
  }

  @Override
  public void close() {
    world.close();
    servers.forEach(SimulatorServer::close);
    messenger.close();
  }
}
