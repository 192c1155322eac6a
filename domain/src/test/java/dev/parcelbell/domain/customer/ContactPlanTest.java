package dev.parcelbell.domain.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.customer.ContactPlan.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactPlanTest {
  @Test
  void the_usual_plan_is_messenger_then_sms_then_email() {
    assertEquals(
        List.of(Channel.MESSENGER, Channel.SMS, Channel.EMAIL),
        ContactPlan.DEFAULT.steps().stream().map(Step::channel).toList());
  }

  @Test
  void a_wait_is_between_a_second_and_a_week() {
    assertEquals(Optional.of(Duration.ofSeconds(1)), sms(Duration.ofSeconds(1)).fallbackAfter());
    assertEquals(Optional.of(Duration.ofDays(7)), sms(Duration.ofDays(7)).fallbackAfter());
    for (var wrong : List.of(Duration.ofMillis(999), Duration.ofDays(7).plusMillis(1))) {
      assertThrows(IllegalArgumentException.class, () -> sms(wrong));
    }
  }

  @Test
  void a_plan_has_a_step_and_each_channel_once() {
    assertThrows(IllegalArgumentException.class, () -> new ContactPlan(List.of()));
    var step = sms(Duration.ofHours(1));
    assertEquals(List.of(step), new ContactPlan(List.of(step)).steps());
    assertThrows(IllegalArgumentException.class, () -> new ContactPlan(List.of(step, step)));
  }

  private static Step sms(Duration wait) {
    return new Step(Channel.SMS, Optional.of(wait));
  }
}
