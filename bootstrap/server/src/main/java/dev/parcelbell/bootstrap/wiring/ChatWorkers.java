package dev.parcelbell.bootstrap.wiring;

import dev.parcelbell.adapter.sqs.in.Backoff;
import dev.parcelbell.adapter.sqs.in.Disposition;
import dev.parcelbell.adapter.sqs.in.GivingUp;
import dev.parcelbell.adapter.sqs.in.LargeBodies;
import dev.parcelbell.adapter.sqs.in.MessageHandler;
import dev.parcelbell.adapter.sqs.in.TopicHandler;
import dev.parcelbell.adapter.sqs.in.TopicReader;
import dev.parcelbell.adapter.sqs.in.WorkerSettings;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.application.port.in.SendReply;
import dev.parcelbell.application.port.in.TakeReplyResult;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.usecase.ChatUseCases;
import dev.parcelbell.application.usecase.UseCases;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Who works on the queues of the conversation: one small task each. */
final class ChatWorkers {
  /** What somebody says waits behind what they said before, so a failure is soon tried again. */
  private static final Backoff AGAIN = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10));

  /**
   * When a worker dies, whoever it was working for waits for so long. Nothing takes longer: a
   * recogniser is given up much sooner.
   */
  private static final Duration VISIBILITY = Duration.ofSeconds(20);

  private final UseCases useCases;
  private final ChatUseCases chat;
  private final LargeBodies large;
  private final WorkerSettings settings;
  private final WorkerSettings sending;
  private final InstantSource clock;

  /**
   * @param lease longer than which nobody has the right to send a reply
   */
  ChatWorkers(
      UseCases useCases,
      ChatUseCases chat,
      LargeBodies large,
      WorkerSettings usual,
      Duration lease,
      InstantSource clock) {
    this.useCases = useCases;
    this.chat = chat;
    this.large = large;
    this.settings = usual.withRetry(AGAIN).withVisibility(VISIBILITY);
    this.sending = settings.withVisibility(lease.plus(WorkerModule.LEASE_MARGIN));
    this.clock = clock;
  }

  /** Makes a worker for a queue. */
  interface OnQueue {
    Worker worker(String queue, WorkerSettings settings, MessageHandler handler);
  }

  List<Worker> all(OnQueue on) {
    var converse = chat.converse();
    var archive = useCases.archiveInboundItem();
    var window = useCases.openWindow();
    return List.of(
        on.worker(
            QueueName.INBOUND_ARCHIVE,
            settings,
            TopicReader.ofItems(done(archive::archive), large)),
        on.worker(
            QueueName.INBOUND_WINDOW, settings, TopicReader.ofItems(done(window::open), large)),
        on.worker(
            QueueName.INBOUND_CONVERSE,
            settings,
            TopicReader.ofItems(
                new GivingUp<>(
                    done(converse::converse), converse::giveUp, PortUnavailable.class::isInstance),
                large)),
        on.worker(QueueName.RESPONSES, sending, sender(chat.sendReply())),
        on.worker(QueueName.RESULTS_SAVE, settings, results(chat.saveReplyResult())),
        on.worker(QueueName.RESULTS_RETRY, settings, results(chat.retryReply())),
        on.worker(QueueName.RESULTS_NOTIFY, settings, results(chat.noticeReplyProblems())));
  }

  private MessageHandler sender(SendReply send) {
    return TopicReader.ofReplies(
        (reply, _) ->
            switch (send.send(reply)) {
              case SendReply.Outcome.Done() -> Disposition.DONE;
              case SendReply.Outcome.Again(var at) ->
                  new Disposition.RetryIn(Duration.between(clock.instant(), at));
            },
        large);
  }

  private MessageHandler results(TakeReplyResult taker) {
    return TopicReader.ofResults(done(taker::take), large);
  }

  private static <T> TopicHandler<T> done(Consumer<T> take) {
    return (told, _) -> {
      take.accept(told);
      return Disposition.DONE;
    };
  }
}
