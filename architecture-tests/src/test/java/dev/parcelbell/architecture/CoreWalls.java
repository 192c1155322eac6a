package dev.parcelbell.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** What the domain and the use cases may be. */
final class CoreWalls {
  /** One for deliveries, one for conversations. */
  private static final Set<String> FACTORIES = Set.of("UseCases", "ChatUseCases");

  private CoreWalls() {}

  static Stream<ArchRule> of(House house) {
    var core = house.in("domain", "application");
    return Stream.of(
        house
            .uses(house.in("domain"), Stream.of(house.in("domain"), PureJava.TYPES))
            .as("the domain uses only itself and pure Java"),
        house
            .uses(
                house.in("application"),
                Stream.of(house.in("application"), house.in("domain"), PureJava.TYPES))
            .as("the application uses only itself, the domain and pure Java"),
        house
            .uses(
                house.in("application.port.in"),
                Stream.of(house.in("application.port.in"), house.in("domain"), PureJava.TYPES))
            .as("in-ports speak only of the domain"),
        house
            .uses(
                house.in("application.port.out"),
                Stream.of(house.in("application.port.out"), house.in("domain"), PureJava.TYPES))
            .as("out-ports speak only of the domain"),
        noClasses().that(core).should(PureJava.lookAround()).as("the core does not look around"),
        portsAreContracts(house),
        useCasesAreHidden(house),
        theDomainDoesNotChange(house));
  }

  private static ArchRule portsAreContracts(House house) {
    return classes()
        .that(house.in("application.port"))
        .should()
        .beInterfaces()
        .orShould()
        .beRecords()
        .orShould()
        .beEnums()
        .orShould()
        .beAssignableTo(RuntimeException.class)
        .as("ports are interfaces, the data they speak of, and their exceptions");
  }

  private static ArchRule useCasesAreHidden(House house) {
    var hidden =
        describe(
            "neither a record nor a factory",
            (JavaClass type) -> !type.isRecord() && !FACTORIES.contains(type.getSimpleName()));
    return classes()
        .that(house.in("application.usecase"))
        .and()
        .areTopLevelClasses()
        .and()
        .areNotInterfaces()
        .and(hidden)
        .should()
        .haveModifier(FINAL)
        .andShould()
        .bePackagePrivate()
        .as("use cases are final and hidden behind their factories");
  }

  private static ArchRule theDomainDoesNotChange(House house) {
    return classes()
        .that(house.in("domain"))
        .and()
        .areNotInterfaces()
        .should()
        .haveOnlyFinalFields()
        .as("nothing in the domain changes");
  }
}
