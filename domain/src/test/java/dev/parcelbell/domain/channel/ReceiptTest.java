package dev.parcelbell.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptTest {
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

  @Test
  void a_failure_has_a_reason_and_nothing_else_has() {
    assertThrows(
        IllegalArgumentException.class, () -> Receipt.success(ReceiptStatus.FAILED, NOON, ""));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Receipt(
                ReceiptStatus.READ, NOON, Optional.of(Reason.BLOCKED), Optional.empty(), ""));
    var failed = Receipt.failure(Reason.BLOCKED, NOON, "code");
    assertEquals(ReceiptStatus.FAILED, failed.status());
    assertEquals(Optional.of(Reason.BLOCKED), failed.failure());
    assertEquals("code", failed.detail());
  }

  @Test
  void a_providers_long_word_is_cut() {
    assertEquals("x".repeat(200), of("x".repeat(200)).detail());
    assertEquals("x".repeat(200), of("x".repeat(200) + "y").detail());
  }

  @Test
  void a_receipt_may_name_the_providers_own_id() {
    var named = of("word").withProviderMessageId("mid");
    assertEquals(Optional.of("mid"), named.providerMessageId());
    assertEquals(NOON, named.at());
    assertEquals("word", named.detail());
    assertEquals(Optional.empty(), of("word").providerMessageId());
  }

  @Test
  void such_an_id_is_one_that_a_message_can_be_accepted_under() {
    assertEquals(
        512, of("").withProviderMessageId("x".repeat(512)).providerMessageId().orElse("").length());
    for (var wrong : List.of("", " ", "x".repeat(513))) {
      assertThrows(IllegalArgumentException.class, () -> of("").withProviderMessageId(wrong));
    }
  }

  private static Receipt of(String detail) {
    return Receipt.success(ReceiptStatus.SENT, NOON, detail);
  }
}
