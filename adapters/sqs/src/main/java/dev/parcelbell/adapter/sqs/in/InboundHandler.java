package dev.parcelbell.adapter.sqs.in;

/** Takes input that waited in a queue; see {@link MessageHandler} about exceptions. */
public interface InboundHandler {
  Disposition handle(InboundMessage message);
}
