package dev.parcelbell.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.DependencyRules.NO_CLASSES_SHOULD_DEPEND_UPPER_PACKAGES;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;
import static com.tngtech.archunit.library.GeneralCodingRules.DEPRECATED_API_SHOULD_NOT_BE_USED;
import static com.tngtech.archunit.library.GeneralCodingRules.OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED;
import static com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What holds for the house as a whole. */
final class HouseWalls {
  private HouseWalls() {}

  static Stream<ArchRule> of(House house) {
    return Stream.concat(order(house), habits(house));
  }

  private static Stream<ArchRule> order(House house) {
    return Stream.of(
        classes().should(be(house.in(House.PLACES))).as("every class has a place"),
        slices()
            .matching(house.root() + ".(**)")
            .should()
            .beFreeOfCycles()
            .as("packages are free of cycles"),
        NO_CLASSES_SHOULD_DEPEND_UPPER_PACKAGES.as("a part does not know its whole"),
        house
            .avoids(house.outside("bootstrap", "playground"), house.in("bootstrap"))
            .as("nothing depends on the bootstrap, except the playground that starts it"),
        house
            .avoids(house.outside("playground"), house.in("playground"))
            .as("nothing depends on the playground"),
        house
            .uses(house.in("simulator"), Stream.of(house.in("simulator"), house.foreign()))
            .as("simulators know nothing of ours, so no mistake can be on both sides"),
        house
            .avoids(house.outside("simulator", "playground"), house.in("simulator"))
            .as("only the playground knows simulators"));
  }

  private static Stream<ArchRule> habits(House house) {
    return Stream.of(
        noClasses()
            .that(house.outside("bootstrap", "playground"))
            .should(PureJava.readAClock())
            .as("only who starts a process reads its clock"),
        noClasses()
            .that(house.outside("bootstrap", "playground"))
            .should(ACCESS_STANDARD_STREAMS)
            .as("only programs write to standard streams"),
        noClasses().should(THROW_GENERIC_EXCEPTIONS).as("exceptions say what happened"),
        noFields()
            .should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION)
            .as("fields are set by constructors"),
        OLD_DATE_AND_TIME_CLASSES_SHOULD_NOT_BE_USED.as("time is java.time"),
        DEPRECATED_API_SHOULD_NOT_BE_USED.as("what is deprecated is not used"));
  }
}
