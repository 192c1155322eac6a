package dev.parcelbell.adapter.sqs.in;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Predicate;

/**
 * Gives up what keeps failing, so that nothing behind it waits for long. When giving up fails it is
 * tried again like anything else, and in the end the message is put with the dead letters.
 *
 * @param isOutage tells what passes, and is waited for, from what does not
 */
public record GivingUp<T>(
    TopicHandler<T> handler, GiveUp<T> giveUp, Predicate<RuntimeException> isOutage)
    implements TopicHandler<T> {
  /** Once this often received, the next failure is the last one. */
  public static final int TRIES = 3;

  private static final Logger LOG = System.getLogger(GivingUp.class.getName());

  /** Ends something that cannot be done. */
  @FunctionalInterface
  public interface GiveUp<T> {
    /**
     * @param reason without personal data
     */
    void giveUp(T told, String reason);
  }

  @Override
  public Disposition handle(T told, int receives) {
    try {
      return handler.handle(told, receives);
    } catch (RuntimeException failed) {
      if (receives < TRIES || isOutage.test(failed)) {
        throw failed;
      }
      return giveUp(told, failed);
    } catch (Error broken) {
      if (receives < TRIES) {
        throw broken;
      }
      return giveUp(told, broken);
    }
  }

  private Disposition giveUp(T told, Throwable failed) {
    var kind = failed.getClass().getSimpleName();
    LOG.log(Level.ERROR, "given up after a " + kind, failed);
    giveUp.giveUp(told, "failed with " + kind);
    return Disposition.DONE;
  }
}
