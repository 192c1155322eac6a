package dev.parcelbell.application.testkit;

import static dev.parcelbell.application.port.out.Customers.Saving.DONE;
import static dev.parcelbell.application.port.out.Customers.Saving.EMAIL_TAKEN;
import static dev.parcelbell.application.port.out.Customers.Saving.MESSENGER_TAKEN;
import static dev.parcelbell.application.port.out.Customers.Saving.OUTDATED;
import static dev.parcelbell.application.port.out.Versioned.NEVER_WRITTEN;
import static dev.parcelbell.application.testkit.CustomerSamples.ANA;
import static dev.parcelbell.application.testkit.CustomerSamples.BEN;
import static dev.parcelbell.application.testkit.CustomerSamples.EMAIL;
import static dev.parcelbell.application.testkit.CustomerSamples.PHONE;
import static dev.parcelbell.application.testkit.CustomerSamples.PSID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link Customers} owes. Extend it once per adapter. */
@DisplayName("the Customers contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CustomersContract {
  /** Called for every test; the store must be empty. */
  protected abstract Customers emptyStore();

  /** More than any list here has; a list that never ends must not keep the tests from ending. */
  private static final int PARTS_TOLERATED = 20;

  private Customers customers;

  @BeforeEach
  final void open() {
    customers = emptyStore();
  }

  private long create(Customer customer) {
    assertEquals(DONE, customers.save(customer, NEVER_WRITTEN));
    return found(customer.id()).version();
  }

  private Versioned<Customer> found(CustomerId id) {
    return customers.find(id).orElseThrow(() -> new AssertionError(id + " is not there"));
  }

  /** Everybody with the number, in as many parts as it takes. */
  private List<CustomerId> withPhone() {
    return withPhone(Customers.PART_MAX).stream().flatMap(part -> part.items().stream()).toList();
  }

  private List<Page<CustomerId>> withPhone(int limit) {
    var parts = new ArrayList<Page<CustomerId>>();
    var cursor = Optional.<String>empty();
    do {
      parts.add(customers.withPhone(PHONE, cursor, limit));
      cursor = parts.getLast().next();
    } while (cursor.isPresent() && parts.size() < PARTS_TOLERATED);
    return parts;
  }

  @Nested
  class Finding {
    @Test
    void nobody_is_found_before_being_saved() {
      assertEquals(Optional.empty(), customers.find(ANA));
      create(CustomerSamples.bare(ANA));
      assertTrue(customers.find(ANA).isPresent());
      assertEquals(Optional.empty(), customers.find(BEN));
    }

    @Test
    void everything_known_of_a_customer_survives() {
      create(CustomerSamples.full(ANA));
      create(CustomerSamples.bare(BEN));
      assertEquals(CustomerSamples.full(ANA), found(ANA).value());
      assertEquals(CustomerSamples.bare(BEN), found(BEN).value());
    }

    @Test
    void what_is_not_known_any_more_is_gone() {
      long seen = create(CustomerSamples.full(ANA));
      assertEquals(DONE, customers.save(CustomerSamples.bare(ANA), seen));
      assertEquals(CustomerSamples.bare(ANA), found(ANA).value());
    }
  }

  @Nested
  class Saving {
    @Test
    void a_customer_is_created_once() {
      create(CustomerSamples.bare(ANA));
      assertEquals(OUTDATED, customers.save(CustomerSamples.full(ANA), NEVER_WRITTEN));
      assertEquals(CustomerSamples.bare(ANA), found(ANA).value());
      assertEquals(Optional.empty(), customers.withMessenger(PSID));
    }

    @Test
    void an_outdated_save_changes_nothing() {
      long seenByBoth = create(CustomerSamples.bare(ANA));
      var first = CustomerSamples.bare(ANA).hear(Channel.SMS, new Wish.Stop(Instant.EPOCH));
      assertEquals(DONE, customers.save(first, seenByBoth));

      assertEquals(OUTDATED, customers.save(CustomerSamples.full(ANA), seenByBoth));

      assertEquals(first, found(ANA).value());
      assertEquals(List.of(), withPhone());
    }

    @Test
    void somebody_who_was_never_written_cannot_be_changed() {
      assertEquals(OUTDATED, customers.save(CustomerSamples.bare(ANA), 1));
      assertEquals(Optional.empty(), customers.find(ANA));
    }

    @Test
    void of_many_simultaneous_saves_exactly_one_wins() throws Exception {
      long seen = create(CustomerSamples.bare(ANA));
      var outcomes =
          AtOnce.call(6, i -> () -> customers.save(CustomerSamples.bare(ANA).link(psid(i)), seen));
      assertEquals(1, Collections.frequency(outcomes, DONE), outcomes::toString);
      assertEquals(5, Collections.frequency(outcomes, OUTDATED), outcomes::toString);
      var winner = found(ANA).value().messenger().orElseThrow();
      assertEquals(Optional.of(ANA), customers.withMessenger(winner));
    }
  }

  @Nested
  class Email_addresses {
    @Test
    void belong_to_one_customer_however_they_are_spelled() {
      create(CustomerSamples.with(ANA, Optional.of(EMAIL), Optional.empty()));
      var sameInLowerCase = new EmailAddress("ana.family@example.com");
      var ben = CustomerSamples.with(BEN, Optional.of(sameInLowerCase), Optional.of(PHONE));

      assertEquals(EMAIL_TAKEN, customers.save(ben, NEVER_WRITTEN));

      assertEquals(Optional.empty(), customers.find(BEN));
      assertEquals(List.of(), withPhone());
    }

    @Test
    void may_be_respelled_by_their_owner() {
      long seen = create(CustomerSamples.with(ANA, Optional.of(EMAIL), Optional.empty()));
      var lower = new EmailAddress("ana.family@example.com");
      var respelled = CustomerSamples.with(ANA, Optional.of(lower), Optional.empty());
      assertEquals(DONE, customers.save(respelled, seen));
      assertEquals(respelled, found(ANA).value());
    }

    @Test
    void are_free_again_when_given_up() {
      var ben = CustomerSamples.with(BEN, Optional.of(EMAIL), Optional.empty());
      long seen = create(CustomerSamples.with(ANA, Optional.of(EMAIL), Optional.empty()));
      assertEquals(EMAIL_TAKEN, customers.save(ben, NEVER_WRITTEN));

      assertEquals(DONE, customers.save(CustomerSamples.bare(ANA), seen));

      assertEquals(DONE, customers.save(ben, NEVER_WRITTEN));
    }

    @Test
    void of_many_who_want_the_same_exactly_one_gets_it() throws Exception {
      var outcomes =
          AtOnce.call(
              6,
              i -> {
                var id = new CustomerId("c" + i);
                var who = CustomerSamples.with(id, Optional.of(EMAIL), Optional.empty());
                return () -> customers.save(who, NEVER_WRITTEN);
              });
      assertEquals(1, Collections.frequency(outcomes, DONE), outcomes::toString);
      assertEquals(5, Collections.frequency(outcomes, EMAIL_TAKEN), outcomes::toString);
    }
  }

  @Nested
  class Messenger_users {
    @Test
    void are_found_by_their_id() {
      create(CustomerSamples.full(ANA));
      assertEquals(Optional.of(ANA), customers.withMessenger(PSID));
      assertEquals(Optional.empty(), customers.withMessenger(psid(9)));
    }

    @Test
    void belong_to_one_customer() {
      create(CustomerSamples.bare(ANA).link(PSID));
      long seen = create(CustomerSamples.bare(BEN));

      assertEquals(MESSENGER_TAKEN, customers.save(CustomerSamples.bare(BEN).link(PSID), seen));

      assertEquals(CustomerSamples.bare(BEN), found(BEN).value());
      assertEquals(Optional.of(ANA), customers.withMessenger(PSID));
    }

    @Test
    void are_free_again_when_another_is_linked() {
      long seen = create(CustomerSamples.bare(ANA).link(PSID));
      assertEquals(DONE, customers.save(CustomerSamples.bare(ANA).link(psid(2)), seen));

      assertEquals(Optional.empty(), customers.withMessenger(PSID));
      assertEquals(Optional.of(ANA), customers.withMessenger(psid(2)));
      assertEquals(DONE, customers.save(CustomerSamples.bare(BEN).link(PSID), NEVER_WRITTEN));
    }
  }

  @Nested
  class Telephones {
    @Test
    void are_shared_by_a_family() {
      create(CustomerSamples.with(ANA, Optional.empty(), Optional.of(PHONE)));
      create(CustomerSamples.with(BEN, Optional.empty(), Optional.of(PHONE)));
      assertEquals(Set.of(ANA, BEN), Set.copyOf(withPhone()));
    }

    @Test
    void lead_to_everybody_in_parts_that_are_no_larger_than_wanted() {
      var sharing = IntStream.range(0, 7).mapToObj(i -> new CustomerId("c" + i)).toList();
      for (var id : sharing) {
        create(CustomerSamples.with(id, Optional.empty(), Optional.of(PHONE)));
      }
      for (int limit = 1; limit <= 8; limit++) {
        var parts = withPhone(limit);
        int most = parts.stream().mapToInt(part -> part.items().size()).max().orElseThrow();
        assertTrue(most <= limit, parts::toString);
        assertEquals(sharing, parts.stream().flatMap(part -> part.items().stream()).toList());
        assertEquals(Optional.empty(), parts.getLast().next());
      }
    }

    @Test
    void lead_to_nobody_by_a_cursor_that_is_none() {
      for (var strange : List.of("", " ", "a b", "x".repeat(65))) {
        assertThrows(
            IllegalArgumentException.class,
            () -> customers.withPhone(PHONE, Optional.of(strange), 10),
            strange);
      }
    }

    @Test
    void are_forgotten_when_given_up() {
      long seen = create(CustomerSamples.with(ANA, Optional.empty(), Optional.of(PHONE)));
      assertEquals(List.of(ANA), withPhone());
      assertEquals(DONE, customers.save(CustomerSamples.bare(ANA), seen));
      assertEquals(List.of(), withPhone());
    }
  }

  private static Psid psid(int number) {
    return new Psid("700000000000001" + number);
  }
}
