package dev.parcelbell.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our house stands within its walls. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {
  static final String ROOT = "dev.parcelbell";
  static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> walls() {
    return Walls.of(ROOT).stream()
        .map(wall -> DynamicTest.dynamicTest(wall.getDescription(), () -> wall.check(OURS)));
  }

  /** A rule about nothing is always kept. */
  @Test
  void every_place_was_found() {
    var house = new House(ROOT);
    var empty =
        House.PLACES.stream().filter(place -> OURS.stream().noneMatch(house.in(place))).toList();

    assertEquals(List.of(), empty);
    assertTrue(OURS.size() > 300, () -> "found only " + OURS.size() + " classes");
  }

  @Test
  void no_test_was_taken_for_a_part_of_the_house() {
    var tests =
        OURS.stream()
            .filter(type -> usesTests(type) || type.getSimpleName().endsWith("Test"))
            .map(JavaClass::getName)
            .toList();

    assertEquals(List.of(), tests);
  }

  private static boolean usesTests(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(to -> to.getTargetClass().getPackageName().startsWith("org.junit"));
  }
}
