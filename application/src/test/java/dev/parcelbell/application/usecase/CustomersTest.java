package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.ANA;
import static dev.parcelbell.application.testkit.AppOverMemory.ANAS_PHONE;
import static dev.parcelbell.application.testkit.AppOverMemory.ANAS_PSID;
import static dev.parcelbell.application.testkit.AppOverMemory.NOON;
import static dev.parcelbell.application.testkit.AppOverMemory.withAna;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.in.LinkMessenger;
import dev.parcelbell.application.port.in.RegisterCustomer;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.application.testkit.PortsOverMemory;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.customer.Wish;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a back office and the customers themselves may change. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomersTest {
  private static final CustomerId BEN = new CustomerId("ben");

  private final AppOverMemory app = withAna();

  @Test
  void a_customer_is_created_once_and_replaced_afterwards() {
    var made = register(BEN, "ben@example.org");
    var ben = assertInstanceOf(RegisterCustomer.Outcome.Created.class, made).customer();
    assertEquals(Optional.of(ben), app.use.showCustomer().show(BEN));
    var changed = register(BEN, "benjamin@example.org");
    var next = assertInstanceOf(RegisterCustomer.Outcome.Replaced.class, changed).customer();
    assertEquals(Optional.of(next), app.use.showCustomer().show(BEN));
    assertEquals(1, next.consent());
    assertEquals(Optional.empty(), app.use.showCustomer().show(new CustomerId("nobody")));
  }

  @Test
  void a_mail_address_is_of_one_customer() {
    assertEquals(new RegisterCustomer.Outcome.EmailTaken(), register(BEN, "ana@example.org"));
    assertEquals(Optional.empty(), app.use.showCustomer().show(BEN));
  }

  @Test
  void a_number_that_cannot_exist_is_refused() {
    var ports = new PortsOverMemory(app);
    ports.phoneNumbers = number -> !number.equals(ANAS_PHONE);
    assertEquals(
        new RegisterCustomer.Outcome.ImpossiblePhone(),
        ports.use().registerCustomer().register(command(BEN, "ben@example.org")));
    assertEquals(Optional.empty(), app.use.showCustomer().show(BEN));
  }

  @Test
  void a_write_that_was_overtaken_is_made_again() {
    var ports = new PortsOverMemory(app);
    ports.customers = new CustomersThatAreOvertaken(app.customers, 3);
    var outcome = ports.use().registerCustomer().register(command(BEN, "ben@example.org"));
    assertInstanceOf(RegisterCustomer.Outcome.Created.class, outcome);
    ports.customers = new CustomersThatAreOvertaken(app.customers, 3);
    assertEquals(
        LinkMessenger.Outcome.LINKED, ports.use().linkMessenger().link(BEN, new Psid("7")));
    ports.customers = new CustomersThatAreOvertaken(app.customers, 3);
    assertEquals(2, ports.use().changeConsent().change(ANAS_PHONE, new Wish.Stop(NOON)));
    assertTrue(smsIsStopped());
  }

  @Test
  void nobody_tries_for_ever() {
    var ports = new PortsOverMemory(app);
    ports.customers = new CustomersThatAreOvertaken(app.customers, Integer.MAX_VALUE);
    var use = ports.use();
    var failure =
        assertThrows(
            IllegalStateException.class,
            () -> use.registerCustomer().register(command(BEN, "ben@example.org")));
    assertEquals("customer ben keeps changing", failure.getMessage());
    assertThrows(IllegalStateException.class, () -> use.linkMessenger().link(ANA, new Psid("7")));
    assertThrows(
        IllegalStateException.class,
        () -> use.changeConsent().change(ANAS_PHONE, new Wish.Stop(NOON)));
  }

  @Test
  void a_messenger_user_is_linked_to_one_customer() {
    register(BEN, "ben@example.org");
    var link = app.use.linkMessenger();
    assertEquals(LinkMessenger.Outcome.LINKED, link.link(ANA, ANAS_PSID));
    assertEquals(LinkMessenger.Outcome.TAKEN, link.link(BEN, ANAS_PSID));
    assertEquals(LinkMessenger.Outcome.LINKED, link.link(BEN, new Psid("7")));
    assertEquals(
        LinkMessenger.Outcome.NO_SUCH_CUSTOMER, link.link(new CustomerId("nobody"), new Psid("8")));
    assertEquals(
        Optional.of(new Psid("7")), app.use.showCustomer().show(BEN).orElseThrow().messenger());
  }

  @Test
  void stop_and_start_count_for_everybody_with_the_number() {
    register(BEN, "ben@example.org");
    var change = app.use.changeConsent();
    assertEquals(2, change.change(ANAS_PHONE, new Wish.Stop(NOON)));
    assertTrue(smsIsStopped());
    assertEquals(2, change.change(ANAS_PHONE, new Wish.Stop(NOON)));
    assertEquals(2, change.change(ANAS_PHONE, new Wish.Start(NOON.plusSeconds(1))));
    assertFalse(smsIsStopped());
    assertEquals(0, change.change(new PhoneNumber("+4930111111"), new Wish.Stop(NOON)));
  }

  @Test
  void an_old_start_that_is_repeated_does_not_take_a_stop_back() {
    var change = app.use.changeConsent();
    var start = new Wish.Start(NOON);
    change.change(ANAS_PHONE, start);
    change.change(ANAS_PHONE, new Wish.Stop(NOON.plusSeconds(1)));
    change.change(ANAS_PHONE, start);
    assertTrue(smsIsStopped());
    register(ANA, "ana@example.org"); // the back office replaces what it knows of her
    change.change(ANAS_PHONE, start);
    assertTrue(smsIsStopped());
    change.change(ANAS_PHONE, new Wish.Start(NOON.plusSeconds(2)));
    assertFalse(smsIsStopped());
  }

  @Test
  void a_stop_counts_for_everybody_however_many_share_the_number() {
    var company = new ArrayList<CustomerId>();
    for (int i = 0; i < 2 * Customers.PART_MAX + 1; i++) {
      company.add(new CustomerId("clerk" + i));
      register(company.getLast(), "clerk" + i + "@example.org");
    }
    int all = company.size() + 1; // and Ana
    assertEquals(all, app.use.changeConsent().change(ANAS_PHONE, new Wish.Stop(NOON)));
    for (var id : company) {
      var clerk = app.use.showCustomer().show(id).orElseThrow();
      assertTrue(clerk.hasOptedOutOf(Channel.SMS), id.value());
    }
  }

  @Test
  void who_has_given_the_number_up_meanwhile_is_not_concerned() {
    register(BEN, "ben@example.org");
    var ports = new PortsOverMemory(app);
    ports.customers = new CustomersThatMove(app.customers);
    assertEquals(1, ports.use().changeConsent().change(ANAS_PHONE, new Wish.Stop(NOON)));
    assertFalse(smsIsStopped());
    assertTrue(app.use.showCustomer().show(BEN).orElseThrow().hasOptedOutOf(Channel.SMS));
  }

  private boolean smsIsStopped() {
    return app.use.showCustomer().show(ANA).orElseThrow().hasOptedOutOf(Channel.SMS);
  }

  private RegisterCustomer.Outcome register(CustomerId id, String email) {
    return app.use.registerCustomer().register(command(id, email));
  }

  private static RegisterCustomer.Command command(CustomerId id, String email) {
    var reach =
        new Profile.Reach(
            Optional.of(new EmailAddress(email)), Optional.of(ANAS_PHONE), Optional.empty());
    var profile =
        new Profile("Somebody", reach, Locale.ENGLISH, ZoneId.of("UTC"), Optional.empty());
    return new RegisterCustomer.Command(id, profile);
  }

  /** A store in which Ana gets another number as soon as somebody has been told that she has it. */
  private static final class CustomersThatMove extends ForwardingCustomers {
    CustomersThatMove(Customers good) {
      super(good);
    }

    @Override
    public Page<CustomerId> withPhone(PhoneNumber phone, Optional<String> cursor, int limit) {
      var part = good.withPhone(phone, cursor, limit);
      var ana = good.find(ANA).orElseThrow();
      var is = ana.value().profile();
      var elsewhere =
          new Profile.Reach(
              is.reach().email(), Optional.of(new PhoneNumber("+4930111111")), is.reach().plan());
      var moved = new Profile(is.name(), elsewhere, is.locale(), is.timeZone(), is.quietHours());
      good.save(ana.value().correct(moved), ana.version());
      return part;
    }
  }

  /** A store in which somebody else has always just written. */
  private static final class CustomersThatAreOvertaken extends ForwardingCustomers {
    private int times;

    CustomersThatAreOvertaken(Customers good, int times) {
      super(good);
      this.times = times;
    }

    @Override
    public Saving save(Customer next, long seenVersion) {
      return times-- > 0 ? Saving.OUTDATED : good.save(next, seenVersion);
    }
  }

  private abstract static class ForwardingCustomers implements Customers {
    final Customers good;

    ForwardingCustomers(Customers good) {
      this.good = good;
    }

    @Override
    public Optional<Versioned<Customer>> find(CustomerId id) {
      return good.find(id);
    }

    @Override
    public Saving save(Customer next, long seenVersion) {
      return good.save(next, seenVersion);
    }

    @Override
    public Page<CustomerId> withPhone(PhoneNumber phone, Optional<String> cursor, int limit) {
      return good.withPhone(phone, cursor, limit);
    }

    @Override
    public Optional<CustomerId> withMessenger(Psid psid) {
      return good.withMessenger(psid);
    }
  }
}
