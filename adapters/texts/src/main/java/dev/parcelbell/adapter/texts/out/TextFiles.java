package dev.parcelbell.adapter.texts.out;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All files of texts, read once.
 *
 * @param contents by path below the root with slashes, such as {@code v1/en/LOST.sms.mustache}
 */
public record TextFiles(SortedMap<String, String> contents) {
  private static final String ROOT = "texts";

  public TextFiles {
    contents = new TreeMap<>(contents);
  }

  public TextFiles(Map<String, String> contents) {
    this(new TreeMap<>(contents));
  }

  /** The texts that come with this module. */
  public static TextFiles onClassPath() {
    try {
      return at(
          Path.of(TextFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @param home a jar, or a directory of classes
   */
  static TextFiles at(Path home) {
    if (Files.isDirectory(home)) {
      return in(home.resolve(ROOT));
    }
    try (var jar = FileSystems.newFileSystem(home)) {
      return in(jar.getPath(ROOT));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The texts below a directory.
   *
   * @throws BrokenTexts when the directory is not there or files are not UTF-8
   */
  public static TextFiles in(Path root) {
    if (!Files.isDirectory(root)) {
      throw new BrokenTexts(List.of("there is no directory of texts"));
    }
    try (Stream<Path> found = Files.walk(root)) {
      return new TextFiles(
          found
              .filter(Files::isRegularFile)
              .collect(Collectors.toMap(file -> name(root, file), file -> read(root, file))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Optional<String> find(String path) {
    return Optional.ofNullable(contents.get(path));
  }

  /** The names directly below a directory, in the order of text; the root is empty. */
  List<String> below(String directory) {
    return contents.keySet().stream()
        .filter(path -> path.startsWith(directory))
        .map(path -> path.substring(directory.length()))
        .map(rest -> rest.contains("/") ? rest.substring(0, rest.indexOf('/') + 1) : rest)
        .distinct()
        .toList();
  }

  @Override
  public String toString() {
    return "TextFiles[" + contents.size() + "]";
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private static String read(Path root, Path file) {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException _) {
      throw new BrokenTexts(List.of(name(root, file) + " is not UTF-8"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
