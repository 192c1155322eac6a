package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract can fail: every clause is seen to, and none skips. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomersContractGuardTest {
  @Test
  void a_store_that_does_nothing_breaks_every_clause() {
    assertEquals(BrokenClauses.allOf(CustomersContract.class), BrokenClauses.of(Nothing.class));
  }

  @Test
  void a_store_where_the_last_writer_wins_is_caught() {
    assertEquals(
        Set.of(
            "a_customer_is_created_once",
            "an_outdated_save_changes_nothing",
            "somebody_who_was_never_written_cannot_be_changed",
            "of_many_simultaneous_saves_exactly_one_wins"),
        BrokenClauses.of(LastWriterWins.class));
  }

  @Test
  void a_store_where_anybody_may_have_any_email_is_caught() {
    assertEquals(
        Set.of(
            "belong_to_one_customer_however_they_are_spelled",
            "are_free_again_when_given_up",
            "of_many_who_want_the_same_exactly_one_gets_it"),
        BrokenClauses.of(SharedEmails.class));
  }

  @Test
  void a_store_that_does_not_let_go_of_messenger_users_is_caught() {
    assertEquals(Set.of("are_free_again_when_another_is_linked"), BrokenClauses.of(HoldsOn.class));
  }

  @Test
  void a_store_that_writes_references_before_it_is_sure_is_caught() {
    assertEquals(
        Set.of(
            "an_outdated_save_changes_nothing",
            "belong_to_one_customer_however_they_are_spelled",
            "lead_to_everybody_in_parts_that_are_no_larger_than_wanted",
            "lead_to_nobody_by_a_cursor_that_is_none",
            "are_forgotten_when_given_up"),
        BrokenClauses.of(Hasty.class));
  }

  @Test
  void a_store_that_knows_one_person_per_telephone_is_caught() {
    assertEquals(
        Set.of(
            "are_shared_by_a_family", "lead_to_everybody_in_parts_that_are_no_larger_than_wanted"),
        BrokenClauses.of(OnePerPhone.class));
  }

  @Test
  void a_store_that_knows_only_the_first_part_is_caught() {
    assertEquals(
        Set.of("lead_to_everybody_in_parts_that_are_no_larger_than_wanted"),
        BrokenClauses.of(FirstPartOnly.class));
  }

  @Test
  void a_store_whose_lists_never_end_is_caught() {
    assertEquals(
        Set.of(
            "are_forgotten_when_given_up",
            "lead_to_everybody_in_parts_that_are_no_larger_than_wanted"),
        BrokenClauses.of(Endless.class));
  }

  static class Nothing extends CustomersContract {
    @Override
    protected Customers emptyStore() {
      return DoingNothing.as(Customers.class);
    }
  }

  static class LastWriterWins extends CustomersContract {
    @Override
    protected Customers emptyStore() {
      return new Forwarding() {
        @Override
        public synchronized Saving save(Customer next, long seenVersion) {
          return super.save(next, find(next.id()).map(Versioned::version).orElse(0L));
        }
      };
    }
  }

  static class SharedEmails extends CustomersContract {
    @Override
    protected Customers emptyStore() {
      Map<CustomerId, Optional<EmailAddress>> emails = new ConcurrentHashMap<>();
      return new Forwarding() {
        @Override
        public Optional<Versioned<Customer>> find(CustomerId id) {
          return super.find(id)
              .map(
                  seen ->
                      new Versioned<>(
                          withEmail(seen.value(), emails.getOrDefault(id, Optional.empty())),
                          seen.version()));
        }

        @Override
        public synchronized Saving save(Customer next, long seenVersion) {
          var saving = super.save(withEmail(next, Optional.empty()), seenVersion);
          if (saving == Saving.DONE) {
            emails.put(next.id(), next.profile().reach().email());
          }
          return saving;
        }
      };
    }

    private static Customer withEmail(Customer who, Optional<EmailAddress> email) {
      var is = who.profile();
      var reach = new Profile.Reach(email, is.reach().phone(), is.reach().plan());
      var profile = new Profile(is.name(), reach, is.locale(), is.timeZone(), is.quietHours());
      return new Customer(who.id(), profile, who.messenger(), who.wishes(), who.consent());
    }
  }

  static class HoldsOn extends CustomersContract {
    @Override
    protected Customers emptyStore() {
      Map<Psid, CustomerId> ever = new ConcurrentHashMap<>();
      return new Forwarding() {
        @Override
        public Saving save(Customer next, long seenVersion) {
          var saving = super.save(next, seenVersion);
          if (saving == Saving.DONE) {
            next.messenger().ifPresent(psid -> ever.put(psid, next.id()));
          }
          return saving;
        }

        @Override
        public Optional<CustomerId> withMessenger(Psid psid) {
          return Optional.ofNullable(ever.get(psid));
        }
      };
    }
  }

  static class Hasty extends CustomersContract {
    @Override
    protected Customers emptyStore() {
      Map<CustomerId, PhoneNumber> phones = new ConcurrentHashMap<>();
      return new Forwarding() {
        @Override
        public Saving save(Customer next, long seenVersion) {
          next.profile().reach().phone().ifPresent(phone -> phones.put(next.id(), phone));
          return super.save(next, seenVersion);
        }

        @Override
        public Page<CustomerId> withPhone(PhoneNumber phone, Optional<String> cursor, int limit) {
          var all =
              phones.entrySet().stream()
                  .filter(row -> row.getValue().equals(phone))
                  .map(Map.Entry::getKey)
                  .toList();
          return new Page<>(all, Optional.empty());
        }
      };
    }
  }

  static class OnePerPhone extends CustomersContract {
    @Override
    protected Customers emptyStore() {
      return new Forwarding() {
        @Override
        public Page<CustomerId> withPhone(PhoneNumber phone, Optional<String> cursor, int limit) {
          return new Page<>(super.withPhone(phone, cursor, 1).items(), Optional.empty());
        }
      };
    }
  }

  static class FirstPartOnly extends CustomersContract {
    @Override
    protected Customers emptyStore() {
      return new Forwarding() {
        @Override
        public Page<CustomerId> withPhone(PhoneNumber phone, Optional<String> cursor, int limit) {
          return new Page<>(super.withPhone(phone, cursor, limit).items(), Optional.empty());
        }
      };
    }
  }

  static class Endless extends CustomersContract {
    @Override
    protected Customers emptyStore() {
      return new Forwarding() {
        @Override
        public Page<CustomerId> withPhone(PhoneNumber phone, Optional<String> cursor, int limit) {
          return new Page<>(super.withPhone(phone, cursor, limit).items(), Optional.of("0"));
        }
      };
    }
  }

  private static class Forwarding implements Customers {
    private final InMemoryCustomers real = new InMemoryCustomers();

    @Override
    public Optional<Versioned<Customer>> find(CustomerId id) {
      return real.find(id);
    }

    @Override
    public Saving save(Customer next, long seenVersion) {
      return real.save(next, seenVersion);
    }

    @Override
    public Page<CustomerId> withPhone(PhoneNumber phone, Optional<String> cursor, int limit) {
      return real.withPhone(phone, cursor, limit);
    }

    @Override
    public Optional<CustomerId> withMessenger(Psid psid) {
      return real.withMessenger(psid);
    }
  }
}
