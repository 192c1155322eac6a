package dev.parcelbell.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import java.util.List;
import java.util.stream.Stream;

/**
 * A code base by its root package: ours, or the crooked copy. Rules are built over either, so that
 * what is proven to fail is the very rule that guards us.
 */
record House(String root) {
  /** Every place in which a class may be. */
  static final List<String> PLACES =
      List.of(
          "domain",
          "application.port.in",
          "application.port.out",
          "application.usecase",
          "adapter.*.in",
          "adapter.*.out",
          "adapter.*.wire",
          "http",
          "aws",
          "agent",
          "bootstrap",
          "simulator",
          "playground");

  DescribedPredicate<JavaClass> in(List<String> places) {
    return resideInAnyPackage(
            places.stream().map(place -> root + "." + place + "..").toArray(String[]::new))
        .as(String.join(", ", places));
  }

  DescribedPredicate<JavaClass> in(String... places) {
    return in(List.of(places));
  }

  DescribedPredicate<JavaClass> outside(String... places) {
    return not(in(places)).as("outside " + String.join(", ", places));
  }

  /** Classes that are not of this house at all. */
  DescribedPredicate<JavaClass> foreign() {
    return not(resideInAnyPackage(root + "..")).as("foreign");
  }

  static DescribedPredicate<JavaClass> packages(String... names) {
    return resideInAnyPackage(names).as(String.join(", ", names));
  }

  /** An allow-list: whatever is not named is forbidden, also what nobody has thought of. */
  ClassesShouldConjunction uses(
      DescribedPredicate<JavaClass> whom, Stream<DescribedPredicate<JavaClass>> what) {
    return classes()
        .that(whom)
        .should()
        .onlyDependOnClassesThat(what.reduce((one, other) -> one.or(other)).orElseThrow());
  }

  ClassesShouldConjunction avoids(
      DescribedPredicate<JavaClass> whom, DescribedPredicate<JavaClass> what) {
    return noClasses().that(whom).should().dependOnClassesThat(what);
  }
}
