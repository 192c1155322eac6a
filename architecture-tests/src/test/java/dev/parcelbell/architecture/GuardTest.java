package dev.parcelbell.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.parcelbell.architecture.crooked.domain.Ambient;
import dev.parcelbell.architecture.crooked.domain.Harmless;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every wall can be hit: the same rules, over a house in which everything is wrong. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardTest {
  private static final String ROOT = GuardTest.class.getPackageName() + ".crooked";
  private static final JavaClasses CROOKED = new ClassFileImporter().importPackages(ROOT);
  private static final List<ArchRule> WALLS = Walls.of(ROOT);

  @TestFactory
  Stream<DynamicTest> each_wall_is_hit_by_the_crooked_house() {
    return WALLS.stream()
        .map(
            wall ->
                DynamicTest.dynamicTest(
                    wall.getDescription(),
                    () -> assertTrue(wall.evaluate(CROOKED).hasViolation())));
  }

  @Test
  void no_two_walls_have_one_name() {
    var names = WALLS.stream().map(ArchRule::getDescription).collect(Collectors.toSet());

    assertEquals(WALLS.size(), names.size());
  }

  @Test
  void every_way_to_look_around_or_to_read_a_clock_is_noticed() {
    var core = new House(ROOT).in("domain");
    var reports =
        Stream.of(PureJava.lookAround(), PureJava.readAClock())
            .map(forbidden -> noClasses().that(core).should(forbidden))
            .map(GuardTest::report)
            .collect(Collectors.joining());

    assertEquals(
        List.of(),
        Stream.of(Ambient.class.getDeclaredMethods())
            .filter(method -> !method.isSynthetic())
            .map(Method::getName)
            .filter(name -> !reports.contains("Ambient." + name + "("))
            .toList());
  }

  @Test
  void pure_java_is_left_alone() {
    for (var wall : WALLS) {
      assertFalse(report(wall).contains(Harmless.class.getSimpleName()), wall::getDescription);
    }
  }

  /** Why the core has allow-lists: a typo in what is forbidden would never make a noise. */
  @Test
  void only_a_typo_on_the_side_of_the_subject_is_noticed() {
    var house = new House(ROOT);
    var forbidden = house.avoids(house.in("domain"), house.in("aplication"));
    assertFalse(forbidden.evaluate(CROOKED).hasViolation());

    var subject = house.avoids(house.in("domian"), house.in("application"));
    assertThrows(AssertionError.class, () -> subject.check(CROOKED));
  }

  private static String report(ArchRule wall) {
    return wall.evaluate(CROOKED).getFailureReport().toString();
  }
}
