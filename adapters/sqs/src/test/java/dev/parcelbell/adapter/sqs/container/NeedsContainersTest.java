package dev.parcelbell.adapter.sqs.container;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NeedsContainersTest {
  @Test
  void without_an_engine_nothing_runs() {
    assertTrue(NeedsContainers.decide("", false).isDisabled());
    assertTrue(NeedsContainers.decide("browser", false).isDisabled());
  }

  @Test
  void with_an_engine_everything_runs() {
    assertFalse(NeedsContainers.decide("", true).isDisabled());
  }

  @Test
  void where_containers_are_required_nothing_is_skipped() {
    assertFalse(NeedsContainers.decide("browser,containers", false).isDisabled());
  }
}
