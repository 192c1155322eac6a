package dev.parcelbell.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Production has no switch for time: what the production main can reach here makes no clock of its
 * own and takes the system's at exactly one place. Read from the compiled classes, so nothing
 * depends on which settings somebody thought of.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoTimeSwitchTest {
  private static final String TABLE_CLOCK = "dev/parcelbell/adapter/dynamodb/in/TableClock";
  private static final Set<String> CLOCKS =
      Set.of("java/time/InstantSource", "java/time/Clock", TABLE_CLOCK);
  private static final Set<String> READING = Set.of("instant", "millis", "ours");

  @Test
  void the_only_clock_is_the_systems_and_main_takes_it() throws Exception {
    var makers = new TreeSet<String>();
    for (var one : production()) {
      makers.addAll(clocksMadeBy(one));
    }

    assertEquals(
        Set.of(
            "dev/parcelbell/bootstrap/Main makes InstantSource.system",
            "dev/parcelbell/bootstrap/wiring/App makes " + TABLE_CLOCK + ".SAME"),
        makers);
  }

  @Test
  void this_test_would_notice_a_clock_that_somebody_moves() throws Exception {
    assertEquals(
        Set.of(
            "dev/parcelbell/bootstrap/NoTimeSwitchTest$Moved is a clock",
            "dev/parcelbell/bootstrap/NoTimeSwitchTest$Moved makes Clock.systemUTC",
            "dev/parcelbell/bootstrap/NoTimeSwitchTest$Moved makes InstantSource.offset",
            "dev/parcelbell/bootstrap/NoTimeSwitchTest$Moved writes a clock"),
        clocksMadeBy(
            read(
                root(NoTimeSwitchTest.class)
                    .resolve("dev/parcelbell/bootstrap/NoTimeSwitchTest$Moved.class"))));
    assertTrue(production().size() > 5);
  }

  @Test
  void the_playground_is_not_on_the_class_path() {
    assertFalse(System.getProperty("java.class.path").contains("playground/target"));
  }

  private static Set<String> clocksMadeBy(ClassModel code) {
    String name = code.thisClass().asInternalName();
    var made = new TreeSet<String>();
    if (code.interfaces().stream().map(ClassEntry::asInternalName).anyMatch(CLOCKS::contains)) {
      made.add(name + " is a clock");
    }
    StreamSupport.stream(code.constantPool().spliterator(), false)
        .forEach(
            entry -> {
              if (entry instanceof MemberRefEntry used
                  && CLOCKS.contains(used.owner().asInternalName())
                  && !READING.contains(used.name().stringValue())) {
                var clock = used.owner().asInternalName().replace("java/time/", "");
                made.add(name + " makes " + clock + "." + used.name().stringValue());
              }
              if (entry instanceof InvokeDynamicEntry lambda
                  && CLOCKS.stream()
                      .anyMatch(clock -> lambda.type().stringValue().endsWith("L" + clock + ";"))) {
                made.add(name + " writes a clock");
              }
            });
    return made;
  }

  private static List<ClassModel> production() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.walk(root(Main.class))) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .map(NoTimeSwitchTest::read)
          .toList();
    }
  }

  private static Path root(Class<?> one) throws URISyntaxException {
    return Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static ClassModel read(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Everything that production must not have. */
  @SuppressWarnings("unused") // Only its byte code is looked at.
  private static final class Moved implements InstantSource {
    private final InstantSource written = () -> Instant.EPOCH;

    @Override
    public Instant instant() {
      return InstantSource.offset(Clock.systemUTC(), Duration.ofDays(1)).instant();
    }
  }
}
