package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs a contract on something that breaks it. A contract that cannot fail proves nothing. */
final class BrokenClauses {
  private BrokenClauses() {}

  /** The clauses that the suite fails. No clause may get out of it by skipping. */
  static Set<String> of(Class<?> suite) {
    var tests =
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(suite)).execute().testEvents();
    assertEquals(0, tests.skipped().count() + tests.aborted().count(), "clauses skipped");
    return tests.failed().stream()
        .map(BrokenClauses::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every clause that a contract has. */
  static Set<String> allOf(Class<?> contract) {
    return Stream.concat(Stream.of(contract), Stream.of(contract.getDeclaredClasses()))
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(method -> method.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getLegacyReportingName().replaceAll("\\(.*", "");
  }
}
