package dev.parcelbell.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.domain.channel.ReceiptRoutes.Silent;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptRoutesTest {
  private static final Address AMERICAN = new Address.Sms(new PhoneNumber("+12025550100"));
  private static final Address GERMAN = new Address.Sms(new PhoneNumber("+4915112345678"));
  private static final Address MAIL = new Address.Email(new EmailAddress("ana@example.org"));

  @Test
  void a_route_that_reports_has_the_goal_that_is_wanted() {
    assertEquals(
        ReceiptStatus.DELIVERED, ReceiptRoutes.ALL_REPORT.goal(GERMAN, ReceiptStatus.DELIVERED));
    assertEquals(ReceiptStatus.READ, ReceiptRoutes.ALL_REPORT.goal(MAIL, ReceiptStatus.READ));
  }

  @Test
  void on_a_silent_route_acceptance_has_to_do() {
    var routes = routes(Channel.SMS, "+1");
    assertEquals(ReceiptStatus.ACCEPTED, routes.goal(AMERICAN, ReceiptStatus.DELIVERED));
    assertEquals(ReceiptStatus.DELIVERED, routes.goal(GERMAN, ReceiptStatus.DELIVERED));
  }

  @Test
  void a_route_is_of_one_channel_only() {
    var routes = routes(Channel.WHATSAPP, "+1");
    var american = new Address.WhatsApp(new PhoneNumber("+12025550100"));
    var german = new Address.WhatsApp(new PhoneNumber("+4915112345678"));
    assertEquals(ReceiptStatus.ACCEPTED, routes.goal(american, ReceiptStatus.READ));
    assertEquals(ReceiptStatus.READ, routes.goal(german, ReceiptStatus.READ));
    assertEquals(ReceiptStatus.READ, routes.goal(AMERICAN, ReceiptStatus.READ));
  }

  @Test
  void what_has_no_country_is_silent_as_a_whole_or_not_at_all() {
    assertEquals(ReceiptStatus.ACCEPTED, routes(Channel.EMAIL, "").goal(MAIL, ReceiptStatus.READ));
    assertEquals(ReceiptStatus.READ, routes(Channel.EMAIL, "+1").goal(MAIL, ReceiptStatus.READ));
    var person = new Address.Messenger(new Psid("1"));
    assertEquals(
        ReceiptStatus.ACCEPTED, routes(Channel.MESSENGER, "").goal(person, ReceiptStatus.READ));
    assertEquals(
        ReceiptStatus.READ, routes(Channel.MESSENGER, "+1").goal(person, ReceiptStatus.READ));
  }

  private static ReceiptRoutes routes(Channel channel, String prefix) {
    return new ReceiptRoutes(Set.of(new Silent(channel, prefix)));
  }
}
