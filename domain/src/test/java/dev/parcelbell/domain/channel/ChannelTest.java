package dev.parcelbell.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChannelTest {
  @Test
  void only_email_rings_no_phone() {
    assertEquals(
        List.of(Channel.MESSENGER, Channel.WHATSAPP, Channel.SMS),
        Stream.of(Channel.values()).filter(Channel::ringsAPhone).toList());
  }

  @Test
  void only_messenger_and_whatsapp_have_windows() {
    assertEquals(
        List.of(Channel.MESSENGER, Channel.WHATSAPP),
        Stream.of(Channel.values()).filter(Channel::hasMessagingWindow).toList());
  }

  @Test
  void what_only_a_person_can_mend_pauses_the_channel() {
    assertEquals(
        List.of(Reason.CREDENTIALS_REJECTED, Reason.ACCOUNT_RESTRICTED),
        Stream.of(Reason.values()).filter(Reason::pausesChannel).toList());
  }

  @Test
  void a_providers_message_id_has_1_to_512_characters() {
    assertEquals(512, new SendOutcome.Accepted("x".repeat(512)).providerMessageId().length());
    for (var wrong : List.of("", " ", "x".repeat(513))) {
      assertThrows(IllegalArgumentException.class, () -> new SendOutcome.Accepted(wrong));
    }
  }
}
