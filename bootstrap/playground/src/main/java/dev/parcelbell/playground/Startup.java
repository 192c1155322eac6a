package dev.parcelbell.playground;

import dev.parcelbell.bootstrap.ExportedAgent;
import dev.parcelbell.bootstrap.HelidonShell;
import dev.parcelbell.simulator.SimulatorSettings;
import dev.parcelbell.simulator.Simulators;
import dev.parcelbell.simulator.dialogflow.DialogflowSettings;
import dev.parcelbell.simulator.dialogflow.TaughtAgent;
import dev.parcelbell.simulator.messenger.MessengerSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts everything in its order: stores and queues, simulators, application, people, control. */
final class Startup {
  private static final String EVENTS_QUEUE = "parcelbell-events";

  /** What runs now, and where. */
  record Result(Ports ports, Path data, Playground playground) {}

  private final Settings settings;
  private final Jars jars;
  private final ChildProcess.Recipe application;
  private final Started started;
  private final Consumer<String> onTrouble;

  /**
   * Describes it; nothing runs yet.
   *
   * @param started gets every part, so that whoever is told to stop can do so at any moment
   * @param onTrouble gets a line when something ends that should run
   */
  Startup(
      Settings settings,
      Jars jars,
      ChildProcess.Recipe application,
      Started started,
      Consumer<String> onTrouble) {
    this.settings = settings;
    this.jars = jars;
    this.application = application;
    this.started = started;
    this.onTrouble = onTrouble;
  }

  /**
   * Answers when everything takes requests.
   *
   * @throws CannotStart when it does not come to that
   */
  Result run() throws CannotStart, IOException, InterruptedException {
    var data = started.add(DataDirectory.take(settings.data()));
    LogFile.install(data.freshLog("playground"));
    ChildProcess.endWhatWasLeft("application", data);
    ChildProcess.endWhatWasLeft("dynamodb", data);
    var ports = Ports.free(settings.ports());
    var clock = new SharedClock(InstantSource.system());
    clock.offset(Playground.keptOffset(data));
    var playground = assemble(data, ports, clock);
    var control = new ControlApi(playground);
    started.add(HelidonShell.start("localhost", ports.of(Port.CONTROL), control));
    return new Result(ports, data.root(), playground);
  }

  private Playground assemble(DataDirectory data, Ports ports, SharedClock clock)
      throws CannotStart, IOException, InterruptedException {
    var store = started.add(EmbeddedStore.start(jars, ports.of(Port.STORE), data));
    var file =
        data.keepsNothing() ? Optional.<Path>empty() : Optional.of(data.root().resolve("queues"));
    started.add(EmbeddedQueues.start("localhost", ports.of(Port.QUEUES), clock, file));
    var queues = started.add(new QueueClient(URI.create(ports.url(Port.QUEUES))));
    var simulators = started.add(simulators(ports, clock, queues));
    store.awaitReady();
    watch(store);
    var key = DialogflowKeyFile.write(data, ports);
    var environment = ApplicationSettings.environment(ports, key, settings.environment());
    started.add(EnvironmentFile.write(environment, data));
    var process =
        started.add(new ApplicationProcess(application, environment, data, clock, this::ended));
    process.start();
    var page = new MessengerPage(environment);
    page.setUp();
    var customers = started.add(new Customers(URI.create(ports.url(Port.APPLICATION))));
    var people =
        new People(new PeopleFile(data), simulators, customers, process, new SecureRandom());
    populate(people);
    // The application may have passed a thread on since somebody did something last.
    started.add(people::save);
    return new Playground(data, clock, queues, store, simulators, process, page, people);
  }

  private static Simulators simulators(Ports ports, SharedClock clock, QueueClient queues) {
    var webhook = URI.create(ports.url(Port.APPLICATION) + "/webhooks/messenger");
    return Simulators.start(
        SimulatorSettings.playground(clock, (_, envelope) -> queues.send(EVENTS_QUEUE, envelope))
            .withPorts(ports.of(Port.MESSENGER), ports.of(Port.AWS))
            .withMessenger(MessengerSettings.playground().withWebhook(webhook))
            .withDialogflow(
                ports.of(Port.DIALOGFLOW),
                DialogflowSettings.playground(
                    () -> TaughtAgent.of(ExportedAgent.zip()), InstantSource.system())));
  }

  private static void populate(People people) throws CannotStart, IOException {
    try {
      if (!people.restore()) {
        people.addSamples();
      }
    } catch (CustomerRefused | ApplicationUnavailable refused) {
      throw new CannotStart(
          "the sample people cannot be made customers: " + refused.getMessage(), refused);
    }
  }

  private void watch(EmbeddedStore store) {
    Thread.ofVirtual()
        .name("store-watch")
        .start(
            () -> {
              int code = store.process().onExit().join().exitValue();
              if (!started.isClosed()) {
                onTrouble.accept("DynamoDB Local ended by itself (" + code + "); start again");
              }
            });
  }

  private void ended(int code) {
    if (!started.isClosed()) {
      onTrouble.accept(
          "the application ended ("
              + code
              + "); POST /api/application {\"action\":\"start\"} starts it again");
    }
  }
}
