package dev.parcelbell.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * One step on the way of what somebody said and what was replied.
 *
 * @param correlationId the same from the webhook to the result
 * @param key which event or reply it is about
 * @param kind such as {@code message}, {@code understood}, {@code reply}
 * @param detail why it is there, or what came of it
 */
public record TraceStep(
    Instant at, Optional<String> correlationId, String key, String kind, String detail) {}
