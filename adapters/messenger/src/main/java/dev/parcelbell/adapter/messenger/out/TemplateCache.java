package dev.parcelbell.adapter.messenger.out;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The list of templates as it was a short while ago. Who finds it too old asks for a new one, alone
 * and for no longer than the time-out; when that fails the old list goes on.
 */
final class TemplateCache {
  private static final Logger LOG = System.getLogger(TemplateCache.class.getName());

  /** After a failure messages are not kept waiting again for so long. */
  private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(5);

  private record Known(List<UtilityTemplate> templates, Instant askedAt, Duration goodFor) {
    /** A clock that was set back makes the list old as well. */
    boolean isFresh(Instant now) {
      return !now.isBefore(askedAt) && now.isBefore(askedAt.plus(goodFor));
    }
  }

  private final TemplateList list;
  private final TemplateSettings settings;
  private final InstantSource clock;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Known known = new Known(List.of(), Instant.MIN, Duration.ZERO);

  TemplateCache(TemplateList list, TemplateSettings settings, InstantSource clock) {
    this.list = list;
    this.settings = settings;
    this.clock = clock;
  }

  List<UtilityTemplate> current() {
    if (known.isFresh(clock.instant())) {
      return known.templates();
    }
    try {
      if (asking.tryLock(settings.timeout().toNanos(), TimeUnit.NANOSECONDS)) {
        try {
          askUnlessFresh();
        } finally {
          asking.unlock();
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return known.templates();
  }

  private void askUnlessFresh() {
    var now = clock.instant();
    if (known.isFresh(now)) {
      return;
    }
    var old = known.templates();
    known =
        list.read(settings.timeout())
            .map(templates -> new Known(templates, now, settings.maxAge()))
            .orElseGet(() -> rested(old, now));
  }

  private Known rested(List<UtilityTemplate> old, Instant now) {
    LOG.log(Level.WARNING, "Messenger does not tell its templates; {0} are known", old.size());
    var rest = settings.maxAge();
    return new Known(old, now, rest.compareTo(REST_AFTER_FAILURE) < 0 ? rest : REST_AFTER_FAILURE);
  }
}
