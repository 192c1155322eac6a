package dev.parcelbell.application.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.InboundQueue.Inbound;
import dev.parcelbell.application.testkit.InboundQueueContract.Behind;
import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every clause of the contract is shown a queue that breaks it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class InboundQueueContractGuardTest {
  /** Each queue with the clauses that it breaks, and no others. */
  private static final Map<Class<?>, Set<String>> BROKEN =
      Map.ofEntries(
          Map.entry(Forgetful.class, BrokenClauses.allOf(InboundQueueContract.class)),
          Map.entry(OneForAll.class, Set.of("webhooks_and_events_do_not_mix")),
          Map.entry(
              ForText.class,
              Set.of(
                  "bytes_that_are_no_text_pass",
                  "large_bodies_of_the_same_moment_and_correlation_are_not_taken_for_one",
                  "large_bodies_pass")),
          Map.entry(ForXml.class, Set.of("text_that_queues_do_not_like_passes")),
          Map.entry(Deduplicating.class, Set.of("the_same_twice_is_two_items")),
          Map.entry(NotEmpty.class, Set.of("nothing_at_all_passes")),
          Map.entry(Gullible.class, Set.of("what_looks_like_the_queues_own_writing_passes")),
          Map.entry(Small.class, Set.of("large_bodies_pass")),
          Map.entry(
              ArchivingByCorrelation.class,
              Set.of("large_bodies_of_the_same_moment_and_correlation_are_not_taken_for_one")),
          Map.entry(Narrow.class, Set.of("of_many_put_in_at_once_every_one_comes_out")),
          Map.entry(WithoutCorrelation.class, BrokenClauses.allOf(InboundQueueContract.class)));

  @Test
  void each_broken_queue_is_caught_by_the_clauses_that_it_breaks_and_by_no_other() {
    var found = new HashMap<Class<?>, Set<String>>();
    BROKEN.keySet().forEach(suite -> found.put(suite, BrokenClauses.of(suite)));

    assertEquals(BROKEN, found);
  }

  @Test
  void there_is_no_clause_that_nothing_breaks() {
    var broken = new TreeSet<String>();
    BROKEN.values().forEach(broken::addAll);

    assertEquals(BrokenClauses.allOf(InboundQueueContract.class), broken);
  }

  /** Does right by everything that is not overridden. */
  abstract static class Broken extends InboundQueueContract implements InboundQueue, Behind {
    final List<Inbound> webhooks = new ArrayList<>();
    final List<Inbound> events = new ArrayList<>();

    @Override
    protected Fixture emptyQueue() {
      return new Fixture(this, this);
    }

    /** What comes out for what goes in. */
    List<Inbound> kept(Inbound inbound) {
      return List.of(inbound);
    }

    @Override
    public synchronized void putWebhook(Inbound inbound) {
      webhooks.addAll(kept(inbound));
    }

    @Override
    public synchronized void putEvent(Inbound inbound) {
      events.addAll(kept(inbound));
    }

    @Override
    public List<Inbound> takeWebhooks() {
      return take(webhooks);
    }

    @Override
    public List<Inbound> takeEvents() {
      return take(events);
    }

    static List<Inbound> take(List<Inbound> queue) {
      var taken = List.copyOf(queue);
      queue.clear();
      return taken;
    }

    static Inbound with(Inbound inbound, byte[] body) {
      return new Inbound(inbound.correlationId(), inbound.receivedAt(), new RawInput(body));
    }
  }

  static class Forgetful extends Broken {
    @Override
    List<Inbound> kept(Inbound inbound) {
      return List.of();
    }
  }

  static class OneForAll extends Broken {
    @Override
    public synchronized void putEvent(Inbound inbound) {
      putWebhook(inbound);
    }

    @Override
    public List<Inbound> takeEvents() {
      return takeWebhooks();
    }
  }

  static class ForText extends Broken {
    @Override
    List<Inbound> kept(Inbound inbound) {
      return List.of(with(inbound, new String(inbound.body().bytes(), UTF_8).getBytes(UTF_8)));
    }
  }

  static class ForXml extends Broken {
    @Override
    List<Inbound> kept(Inbound inbound) {
      var text = new String(inbound.body().bytes(), UTF_8);
      return text.contains("\ufffe") ? List.of() : List.of(inbound);
    }
  }

  static class Deduplicating extends Broken {
    private final Set<Inbound> seen = new HashSet<>();

    @Override
    public synchronized void putWebhook(Inbound inbound) {
      if (seen.add(inbound)) {
        super.putWebhook(inbound);
      }
    }
  }

  static class NotEmpty extends Broken {
    @Override
    List<Inbound> kept(Inbound inbound) {
      return inbound.body().length() == 0 ? List.of() : List.of(inbound);
    }
  }

  /** Takes what it is given for what it has written itself. */
  static class Gullible extends Broken {
    @Override
    List<Inbound> kept(Inbound inbound) {
      var text = new String(inbound.body().bytes(), UTF_8);
      return text.contains("\"archived\"") ? List.of() : List.of(inbound);
    }
  }

  static class Small extends Broken {
    @Override
    List<Inbound> kept(Inbound inbound) {
      return inbound.body().length() > 1_000_000 ? List.of() : List.of(inbound);
    }
  }

  static class ArchivingByCorrelation extends Broken {
    private final Map<String, RawInput> archive = new HashMap<>();

    @Override
    List<Inbound> kept(Inbound inbound) {
      if (inbound.body().length() < 300_000) {
        return List.of(inbound);
      }
      archive.putIfAbsent(inbound.correlationId(), inbound.body());
      var archived = archive.getOrDefault(inbound.correlationId(), inbound.body());
      return List.of(with(inbound, archived.bytes()));
    }
  }

  static class Narrow extends Broken {
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    List<Inbound> kept(Inbound inbound) {
      return calls.incrementAndGet() > 10 ? List.of() : List.of(inbound);
    }
  }

  static class WithoutCorrelation extends Broken {
    @Override
    List<Inbound> kept(Inbound inbound) {
      return List.of(new Inbound("", Instant.EPOCH, inbound.body()));
    }
  }
}
