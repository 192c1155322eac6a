package dev.parcelbell.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one playground keeps what it keeps, and {@code run} with its logs and process ids. Belongs
 * to one playground at a time; when that dies, however it dies, the next may have it.
 */
final class DataDirectory implements AutoCloseable {
  private final Path root;
  private final boolean keepsNothing;
  private final FileChannel lockFile;

  private DataDirectory(Path root, boolean keepsNothing, FileChannel lockFile) {
    this.root = root;
    this.keepsNothing = keepsNothing;
    this.lockFile = lockFile;
  }

  /**
   * Takes a directory, made if need be.
   *
   * @param chosen nothing for one that is deleted at the end
   * @throws CannotStart when another playground has it, or nothing can be written there
   */
  static DataDirectory take(Optional<Path> chosen) throws CannotStart {
    try {
      var root = chosen.isPresent() ? chosen.get() : Files.createTempDirectory("parcelbell");
      Files.createDirectories(root.resolve("run"));
      var lockFile =
          FileChannel.open(
              root.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(lockFile) == null) {
        lockFile.close();
        throw new CannotStart(
            "%s is in use by a playground that runs%s; --data chooses another"
                .formatted(root, whose(root)));
      }
      var taken = new DataDirectory(root, chosen.isEmpty(), lockFile);
      Files.writeString(taken.pidFile("playground"), ProcessHandle.current().pid() + "\n");
      return taken;
    } catch (IOException unusable) {
      throw new CannotStart(
          "nothing can be kept in " + chosen.map(Path::toString).orElse("the temporary directory"),
          unusable);
    }
  }

  private static @Nullable FileLock lock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      return null;
    }
  }

  private static String whose(Path root) throws IOException {
    var pidFile = root.resolve("run/playground.pid");
    return Files.exists(pidFile) ? " (process " + Files.readString(pidFile).strip() + ")" : "";
  }

  Path root() {
    return root;
  }

  /** Whether everything here is deleted at the end. */
  boolean keepsNothing() {
    return keepsNothing;
  }

  Path pidFile(String process) {
    return root.resolve("run").resolve(process + ".pid");
  }

  /** The log of a process; that of the run before is kept beside it. */
  Path freshLog(String process) throws IOException {
    var log = root.resolve("run").resolve(process + ".log");
    if (Files.exists(log)) {
      Files.move(
          log, log.resolveSibling(process + ".log.before"), StandardCopyOption.REPLACE_EXISTING);
    }
    return log;
  }

  /** Reads a small file that {@link #write} wrote. */
  Optional<String> read(String name) throws IOException {
    var file = root.resolve(name);
    return Files.exists(file) ? Optional.of(Files.readString(file, UTF_8)) : Optional.empty();
  }

  /** Replaces a small file as a whole: whoever dies meanwhile leaves the old one or the new one. */
  void write(String name, String content) throws IOException {
    var fresh = root.resolve(name + ".new");
    Files.writeString(fresh, content, UTF_8);
    Files.move(
        fresh,
        root.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(pidFile("playground"));
    lockFile.close();
    if (keepsNothing) {
      deleteAll();
    }
  }

  private void deleteAll() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
