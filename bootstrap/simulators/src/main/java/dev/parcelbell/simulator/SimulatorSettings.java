package dev.parcelbell.simulator;

import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.aws.EventSink;
import dev.parcelbell.simulator.dialogflow.DialogflowSettings;
import dev.parcelbell.simulator.messenger.MessengerSettings;
import dev.parcelbell.simulator.world.Pace;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How to start the simulators.
 *
 * @param host the address that is listened at
 * @param messengerPort of the Graph API; 0 for any that is free
 * @param awsPort of SES and SMS; 0 for any that is free
 * @param clock the shared clock; whoever moves it calls {@link Simulators#timeMoved()}
 * @param events where the notifications of SES and SMS go
 * @param dialogflowPort 0 for any that is free
 * @param dialogflow without it there is no Dialogflow
 */
public record SimulatorSettings(
    String host,
    int messengerPort,
    int awsPort,
    InstantSource clock,
    Pace pace,
    EventSink events,
    MessengerSettings messenger,
    AwsSettings aws,
    int dialogflowPort,
    Optional<DialogflowSettings> dialogflow) {

  /** Free ports of this machine, the credentials of the playground, late means 15 s late. */
  public static SimulatorSettings playground(InstantSource clock, EventSink events) {
    return new SimulatorSettings(
        "localhost",
        0,
        0,
        clock,
        Pace.with(Duration.ofSeconds(10)),
        events,
        MessengerSettings.playground(),
        AwsSettings.playground(),
        0,
        Optional.empty());
  }

  public SimulatorSettings withPorts(int newMessengerPort, int newAwsPort) {
    return new SimulatorSettings(
        host,
        newMessengerPort,
        newAwsPort,
        clock,
        pace,
        events,
        messenger,
        aws,
        dialogflowPort,
        dialogflow);
  }

  public SimulatorSettings withPace(Pace newPace) {
    return with(newPace, messenger, aws);
  }

  public SimulatorSettings withMessenger(MessengerSettings newMessenger) {
    return with(pace, newMessenger, aws);
  }

  public SimulatorSettings withAws(AwsSettings newAws) {
    return with(pace, messenger, newAws);
  }

  private SimulatorSettings with(Pace newPace, MessengerSettings newMessenger, AwsSettings newAws) {
    return new SimulatorSettings(
        host,
        messengerPort,
        awsPort,
        clock,
        newPace,
        events,
        newMessenger,
        newAws,
        dialogflowPort,
        dialogflow);
  }

  public SimulatorSettings withDialogflow(int port, DialogflowSettings settings) {
    return new SimulatorSettings(
        host,
        messengerPort,
        awsPort,
        clock,
        pace,
        events,
        messenger,
        aws,
        port,
        Optional.of(settings));
  }
}
