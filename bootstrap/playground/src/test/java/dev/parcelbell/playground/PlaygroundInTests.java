package dev.parcelbell.playground;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The playground on free ports, with a fake application, out of the class path of the tests. */
final class PlaygroundInTests {
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  static final ChildProcess.Recipe FAKE =
      new ChildProcess.Recipe(
          "application",
          List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
          CLASS_PATH,
          FakeApplication.class.getName(),
          List.of());

  private PlaygroundInTests() {}

  static Startup startup(Optional<Path> data, Started started, Consumer<String> onTrouble) {
    return new Startup(new Settings(data, anyPorts(), Map.of()), jars(), FAKE, started, onTrouble);
  }

  static Jars jars() {
    var store = System.getProperty("dynamodb.local.lib") + "/*";
    return new Jars(CLASS_PATH, store + File.pathSeparator + CLASS_PATH, Path.of("unused"));
  }

  static Map<Port, Integer> anyPorts() {
    var any = new EnumMap<Port, Integer>(Port.class);
    for (var port : Port.values()) {
      any.put(port, 0);
    }
    return any;
  }
}
