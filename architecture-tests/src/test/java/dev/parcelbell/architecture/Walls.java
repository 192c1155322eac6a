package dev.parcelbell.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Every rule for a code base with that root. */
final class Walls {
  private Walls() {}

  static List<ArchRule> of(String root) {
    var house = new House(root);
    return Stream.of(
            CoreWalls.of(house),
            AdapterWalls.of(house),
            VendorWalls.of(house),
            HouseWalls.of(house))
        .flatMap(walls -> walls)
        .toList();
  }
}
