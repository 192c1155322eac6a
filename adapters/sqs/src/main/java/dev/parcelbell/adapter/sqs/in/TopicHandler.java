package dev.parcelbell.adapter.sqs.in;

/** Takes what a topic told; see {@link MessageHandler} about exceptions. */
@FunctionalInterface
public interface TopicHandler<T> {
  /**
   * @param receives how often the queue has given it, this time included; what stands behind others
   *     is given with them, and counted, without being worked on
   */
  Disposition handle(T told, int receives);
}
