package dev.parcelbell.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddressTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+4915112345678");

  @Test
  void every_address_knows_its_channel_and_masks_itself() {
    assertAddress(Channel.MESSENGER, "…4567", new Address.Messenger(new Psid("1234567")));
    assertAddress(Channel.WHATSAPP, "+49…78", new Address.WhatsApp(PHONE));
    assertAddress(Channel.SMS, "+49…78", new Address.Sms(PHONE));
    assertAddress(
        Channel.EMAIL, "a…@example.org", new Address.Email(new EmailAddress("ana@example.org")));
  }

  @Test
  void no_address_prints_itself() {
    assertFalse(new Address.Sms(PHONE).toString().contains("1512345"));
    assertFalse(new Address.WhatsApp(PHONE).toString().contains("1512345"));
  }

  private static void assertAddress(Channel channel, String masked, Address address) {
    assertEquals(channel, address.channel());
    assertEquals(masked, address.masked());
  }
}
