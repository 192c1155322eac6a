package dev.parcelbell.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The drawing in docs/ shows every dependency there is, and none that is not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DiagramTest {
  private static final Path DRAWING = Path.of("..", "docs", "architecture.puml");
  private static final String ARROW = "-->";

  @TempDir Path dir;

  @Test
  void no_dependency_is_missing_in_the_drawing() {
    adhereTo(DRAWING).check(ArchitectureTest.OURS);
  }

  @TestFactory
  Stream<DynamicTest> without_any_of_its_arrows_the_drawing_would_be_wrong() throws IOException {
    var lines = Files.readAllLines(DRAWING);
    return lines.stream()
        .filter(line -> line.contains(ARROW))
        .map(arrow -> DynamicTest.dynamicTest(arrow, () -> assertNeeded(arrow, lines)));
  }

  private void assertNeeded(String arrow, List<String> lines) throws IOException {
    var poorer = lines.stream().filter(line -> !line.equals(arrow)).toList();
    var file = Files.write(Files.createTempFile(dir, "poorer", ".puml"), poorer);
    assertTrue(adhereTo(file).evaluate(ArchitectureTest.OURS).hasViolation(), arrow);
  }

  @Test
  void no_arrow_is_drawn_twice() throws IOException {
    var arrows = Files.readAllLines(DRAWING).stream().filter(line -> line.contains(ARROW)).toList();

    assertEquals(arrows.stream().distinct().toList(), arrows);
  }

  private static ArchRule adhereTo(Path drawing) {
    return classes()
        .should(
            adhereToPlantUmlDiagram(
                drawing, consideringOnlyDependenciesInAnyPackage(ArchitectureTest.ROOT + "..")));
  }
}
