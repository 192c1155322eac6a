package dev.parcelbell.playground;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The launcher in a small source tree of its own, on a machine where nothing is found but what a
 * test puts there. Only the places where a system keeps its JDKs are moved into the sandbox.
 */
final class LauncherSandbox {
  record Outcome(int status, String out, String err) {}

  private static final List<String> TOOLS =
      List.of(
          "bash",
          "sh",
          "env",
          "dirname",
          "readlink",
          "sed",
          "find",
          "cksum",
          "sort",
          "cat",
          "uname",
          "mkdir",
          "tee",
          "head",
          "grep",
          "touch");

  private final Path root;
  private final Map<String, String> environment = new TreeMap<>();

  LauncherSandbox(Path temporary) throws IOException {
    root = Files.createDirectories(temporary.resolve("a machine"));
    for (var tool : TOOLS) {
      script("tools/" + tool, "#!/bin/sh\nexec " + find(tool) + " \"$@\"\n");
    }
    environment.put("PATH", root.resolve("tools").toString());
    environment.put("HOME", Files.createDirectories(root.resolve("home")).toString());
    var launcher = Files.readString(Path.of("../../parcelbell"));
    var moved =
        launcher
            .replace("/usr/lib/jvm/*", "\"" + root + "\"/usr/lib/jvm/*")
            .replace("/opt/*", "\"" + root + "\"/opt/*");
    if (moved.equals(launcher)) {
      throw new IllegalStateException("the launcher looks elsewhere for its JDK");
    }
    script("project/parcelbell", moved);
    file("project/pom.xml", "<version>0.1.0</version>\n");
    file("project/bootstrap/server/src/main/java/A.java", "class A {}\n");
  }

  private static Path find(String tool) {
    return Stream.of("/bin", "/usr/bin")
        .map(directory -> Path.of(directory, tool))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  /** A JDK whose java says how it was called. */
  Path jdk(String place, String version) throws IOException {
    var says =
        """
        #!/bin/sh
        case "$*" in *-XshowSettings*) echo "    java.home = %1$s"; exit 0;; esac
        echo "java of %2$s"
        for word in "$@"; do echo "[$word]"; done
        exit "${JAVA_STATUS:-0}"
        """
            .formatted(root.resolve(place), place);
    script(place + "/bin/java", says);
    script(place + "/bin/javac", "#!/bin/sh\n");
    file(place + "/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    return root.resolve(place);
  }

  /** A Maven that notes how it was called, and builds what is needed. */
  void maven(String version) throws IOException {
    script(
        "maven/mvn",
        """
        #!/bin/sh
        if [ "$1" = --version ]; then echo "Apache Maven %s (x)"; exit 0; fi
        echo "$JAVA_HOME|$*" >> '%s'
        echo '[INFO] Building adapter-sms 0.1.0                           [9/16]'
        echo '[INFO] noise'
        if [ -e '%s' ]; then echo '[ERROR] A.java:[1,1] no such thing'; exit 1; fi
        for module in server playground; do
          mkdir -p '%s'/bootstrap/$module/target/lib
          touch '%s'/bootstrap/$module/target/$module-0.1.0.jar
        done
        """
            .formatted(
                version,
                root.resolve("maven-calls"),
                root.resolve("maven-fails"),
                root.resolve("project"),
                root.resolve("project")));
    onPath("maven");
  }

  void failBuilds() throws IOException {
    file("maven-fails", "");
  }

  List<String> mavenCalls() throws IOException {
    var calls = root.resolve("maven-calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }

  void onPath(String directory) {
    environment.merge("PATH", root.resolve(directory) + ":", (old, more) -> more + old);
  }

  void set(String name, String value) {
    environment.put(name, value);
  }

  Path root() {
    return root;
  }

  void file(String name, String content) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void script(String name, String content) throws IOException {
    file(name, content);
    Files.setPosixFilePermissions(root.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  Outcome launch(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(root.resolve("project/parcelbell").toString()));
    command.addAll(Arrays.asList(words));
    var out = root.resolve("out");
    var err = root.resolve("err");
    var builder =
        new ProcessBuilder(command)
            .directory(root.resolve("home").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    int status = builder.start().waitFor();
    return new Outcome(
        status,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }
}
