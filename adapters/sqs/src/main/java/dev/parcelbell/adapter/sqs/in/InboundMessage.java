package dev.parcelbell.adapter.sqs.in;

import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;

/**
 * Input that waited in a queue.
 *
 * @param correlationId what it came with; for a message that others put there, the queue's own id
 * @param receivedAt when it came into the system, not when the queue gave it back
 * @param receives how often the queue has given it, this time included
 */
public record InboundMessage(
    String correlationId, Instant receivedAt, RawInput body, int receives) {}
