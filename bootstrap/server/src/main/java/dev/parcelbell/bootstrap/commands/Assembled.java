package dev.parcelbell.bootstrap.commands;

import dev.parcelbell.bootstrap.settings.Settings;
import dev.parcelbell.bootstrap.wiring.App;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The application, put together for one command and taken apart again.
 *
 * @param env the settings, named as in the environment
 */
public record Assembled(Map<String, String> env, InstantSource clock) {
  int run(ToIntFunction<App> command) {
    var app = App.of(Settings.from(env), clock);
    try {
      return command.applyAsInt(app);
    } finally {
      app.closing().closeAll();
    }
  }
}
