package dev.parcelbell.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** What adapters, and what they share, may know of the house. */
final class AdapterWalls {
  private AdapterWalls() {}

  static Stream<ArchRule> of(House house) {
    return Stream.of(
        house
            .uses(
                house.in("adapter"),
                Stream.of(
                    house.in("adapter", "application.port", "domain", "http", "aws", "agent"),
                    house.foreign()))
            .as("adapters use ports, the domain, and what adapters share"),
        slices()
            .matching(house.root() + ".adapter.(*)..")
            .should()
            .notDependOnEachOther()
            .as("adapters do not know each other"),
        house
            .avoids(house.in("adapter.*.in"), house.in("application.port.out"))
            .as("who comes in comes through in-ports"),
        house
            .avoids(house.in("adapter.*.out"), house.in("application.port.in"))
            .as("who goes out serves out-ports"),
        house
            .avoids(house.in("adapter.*.in"), house.in("adapter.*.out"))
            .as("who comes in does not know who goes out"),
        house
            .avoids(house.in("adapter.*.out"), house.in("adapter.*.in"))
            .as("who goes out does not know who comes in"),
        house
            .avoids(house.in("adapter.*.wire"), house.in("adapter.*.in", "adapter.*.out"))
            .as("formats do not know who reads and writes them"),
        house
            .avoids(house.outside("adapter", "bootstrap"), house.in("adapter"))
            .as("only the bootstrap knows adapters"),
        house
            .uses(house.in("http"), Stream.of(house.in("http"), house.foreign()))
            .as("HTTP knows nothing of ours"),
        house
            .uses(house.in("aws"), Stream.of(house.in("aws"), house.foreign()))
            .as("calls to AWS know nothing of ours"),
        house
            .uses(house.in("agent"), Stream.of(house.in("agent"), house.foreign()))
            .as("what the bot is taught knows nothing of ours"));
  }
}
