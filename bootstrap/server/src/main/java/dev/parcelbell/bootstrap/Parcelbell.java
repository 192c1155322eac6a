package dev.parcelbell.bootstrap;

import dev.parcelbell.adapter.dynamodb.in.TableClock;
import dev.parcelbell.adapter.messenger.out.GraphProbe;
import dev.parcelbell.adapter.ses.out.SesProbe;
import dev.parcelbell.adapter.sms.out.SmsProbe;
import dev.parcelbell.application.port.in.LinkMessenger;
import dev.parcelbell.bootstrap.settings.Settings;
import dev.parcelbell.bootstrap.wiring.App;
import dev.parcelbell.bootstrap.wiring.Workers;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.CustomerId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** The application as one call, for {@link Main} and for programs that embed it. */
public final class Parcelbell {
  private static final Duration WINDOW = Duration.ofHours(24);

  private Parcelbell() {}

  /**
   * Asks each provider something harmless: the first call of a process is slow, and the first
   * message should not run into its time-out because of that. And lets the recogniser learn.
   */
  private static void warmUp(App app) {
    Thread.ofVirtual().name("warm up").start(() -> app.mailProbe().ifPresent(SesProbe::look));
    Thread.ofVirtual().name("warm up").start(() -> app.smsProbe().ifPresent(SmsProbe::look));
    app.apprentice().begin();
    Thread.ofVirtual()
        .name("warm up")
        .start(() -> app.graph().map(GraphProbe::new).ifPresent(GraphProbe::look));
  }

  /**
   * Starts the application and answers when it takes requests.
   *
   * @param env the settings, named as in the environment
   * @param clock the only source of time that decisions are made with
   * @throws dev.parcelbell.bootstrap.settings.BadSettings when the settings are wrong; nothing was
   *     started
   * @throws CannotListen when a port is taken; nothing runs
   */
  public static Running start(Map<String, String> env, InstantSource clock) {
    var settings = Settings.from(env);
    return start(settings, clock, App.of(settings, clock));
  }

  /**
   * The same where the tables live in another time.
   *
   * @param tableClock what our clock showed when the tables' clock showed something
   */
  public static Running start(Map<String, String> env, InstantSource clock, TableClock tableClock) {
    var settings = Settings.from(env);
    return start(settings, clock, App.of(settings, clock, tableClock));
  }

  private static Running start(Settings settings, InstantSource clock, App app) {
    var web = listening(app, settings);
    warmUp(app);
    var workers = app.workers();
    workers.start();
    return running(app, settings, clock, web, workers);
  }

  private static Listening listening(App app, Settings settings) {
    try {
      if (settings.aws().createMissing()) {
        app.stores().tables().create();
        app.queues().create();
      }
      return Listening.start(settings.server(), app.routes());
    } catch (RuntimeException failed) {
      app.closing().closeAll();
      throw failed;
    }
  }

  private static Running running(
      App app, Settings settings, InstantSource clock, Listening web, Workers workers) {
    return new Running() {
      private final AtomicBoolean isClosed = new AtomicBoolean();

      @Override
      public int port() {
        return web.port();
      }

      @Override
      public int managementPort() {
        return web.managementPort();
      }

      @Override
      public void standStill(Duration patience) throws InterruptedException {
        app.standstill().begin(patience);
      }

      @Override
      public void resume() {
        app.standstill().end();
      }

      @Override
      public void sweepNow() {
        app.useCases().sweepDeliveries().sweep();
      }

      @Override
      public void linkMessenger(String customerId, String psid) {
        var person = new Psid(psid);
        if (app.useCases().linkMessenger().link(new CustomerId(customerId), person)
            != LinkMessenger.Outcome.LINKED) {
          throw new IllegalArgumentException("the customer cannot be linked with this person");
        }
        app.stores().windows().extend(new Address.Messenger(person), clock.instant().plus(WINDOW));
      }

      @Override
      public void close() {
        if (isClosed.getAndSet(true)) {
          return;
        }
        app.stop().give();
        try {
          web.close();
        } finally {
          workers.stop(settings.engine().stopWithin());
          app.closing().closeAll();
        }
      }
    };
  }
}
