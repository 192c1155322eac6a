package dev.parcelbell.playground;

import java.io.File;
import java.nio.file.Path;

/**
 * The class paths of the children.
 *
 * @param startArchive keeps what the JVM made of the application's classes, so that it starts in
 *     half the time; the JVM writes it, and writes it anew when the jars have changed
 */
record Jars(String application, String store, Path startArchive) {
  /** Where the build puts them, seen from the top of the source tree. */
  static Jars builtIn(Path home) {
    var bootstrap = home.resolve("bootstrap");
    var server = bootstrap.resolve("server/target");
    var playground = bootstrap.resolve("playground/target") + "/*";
    return new Jars(
        String.join(File.pathSeparator, server + "/*", server + "/lib/*", playground),
        String.join(
            File.pathSeparator, bootstrap.resolve("dynamodb-local/target/lib") + "/*", playground),
        server.resolve("application.jsa"));
  }
}
