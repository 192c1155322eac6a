package dev.parcelbell.bootstrap;

import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Router;
import java.time.InstantSource;
import java.util.Map;

/** The application as one call, for {@link Main} and for programs that embed it. */
public final class Parcelbell {
  private Parcelbell() {}

  /**
   * Starts the application and answers when it takes requests.
   *
   * @param env the settings, named as in the environment
   * @param clock the only source of time that decisions are made with
   * @throws BadSettings when the settings are wrong; nothing was started
   */
  public static Running start(Map<String, String> env, InstantSource clock) {
    var settings = ServerSettings.from(env);
    var routes =
        Router.builder().get("/health/live", _ -> HttpResponse.text(200, "live\n")).build();
    var web =
        HelidonShell.start(
            settings.bindAddress(), settings.port(), new Correlated(new FaultBarrier(routes)));
    return new Running() {
      @Override
      public int port() {
        return web.port();
      }

      @Override
      public void sweepNow() {
        // Nothing is stored yet, so nothing is overdue.
      }

      @Override
      public void linkMessenger(String customerId, String psid) {
        throw new IllegalArgumentException("there is no such customer");
      }

      @Override
      public void close() {
        web.close();
      }
    };
  }
}
