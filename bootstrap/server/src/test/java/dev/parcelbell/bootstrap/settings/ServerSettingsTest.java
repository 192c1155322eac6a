package dev.parcelbell.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServerSettingsTest {
  @Test
  void operators_have_a_port_of_their_own_when_it_is_another_one() {
    assertEquals(Optional.empty(), managementPort(Map.of()));
    assertEquals(Optional.of(9090), managementPort(Map.of("PARCELBELL_MANAGEMENT_PORT", "9090")));
    assertEquals(Optional.empty(), managementPort(Map.of("PARCELBELL_MANAGEMENT_PORT", "8080")));
    assertEquals(
        Optional.of(0),
        managementPort(Map.of("PARCELBELL_PORT", "0", "PARCELBELL_MANAGEMENT_PORT", "0")));
  }

  private static Optional<Integer> managementPort(Map<String, String> env) {
    return Settings.from(env).server().managementPort();
  }
}
