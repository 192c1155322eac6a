package dev.parcelbell.adapter.sqs.wire;

/** The queues' names, without the prefix that an installation puts before them. */
public final class QueueName {
  /** Bodies of webhooks as they came. */
  public static final String WEBHOOK = "webhook";

  /** Receipts of every channel, echoes included. */
  public static final String EVENTS = "events";

  /** Changes of parcels, in order per parcel; in AWS a pipe fills it. */
  public static final String PARCEL_CHANGES = "parcel-changes.fifo";

  /** Everything that came in, for whoever keeps it; this and the following in order per person. */
  public static final String INBOUND_ARCHIVE = "inbound-archive.fifo";

  /** What wants an answer. */
  public static final String INBOUND_CONVERSE = "inbound-converse.fifo";

  /** What opens a messaging window. */
  public static final String INBOUND_WINDOW = "inbound-window.fifo";

  /** Replies to be sent. */
  public static final String RESPONSES = "responses.fifo";

  /** What came of sending replies, for whoever keeps it. */
  public static final String RESULTS_SAVE = "results-save.fifo";

  /** The same, for whoever tries again. */
  public static final String RESULTS_RETRY = "results-retry.fifo";

  /** The same, for whoever raises the alarm. */
  public static final String RESULTS_NOTIFY = "results-notify.fifo";

  /** What receivers wish of parcels, in order per parcel, for the depot. */
  public static final String PARCEL_WISHES = "parcel-wishes.fifo";

  /** Where tickets of every lane are parked. */
  public static final String TICKETS_DEAD = "tickets-dead";

  static final String TICKETS = "tickets-";
  private static final String FIFO = ".fifo";
  private static final String DEAD = "-dead";

  private QueueName() {}

  public static String lane(int lane) {
    return TICKETS + lane;
  }

  public static boolean isFifo(String queue) {
    return queue.endsWith(FIFO);
  }

  /** Where the messages go that nobody could take. A FIFO queue's dead letters are FIFO too. */
  public static String deadOf(String queue) {
    if (queue.startsWith(TICKETS)) {
      return TICKETS_DEAD;
    }
    return isFifo(queue)
        ? queue.substring(0, queue.length() - FIFO.length()) + DEAD + FIFO
        : queue + DEAD;
  }
}
