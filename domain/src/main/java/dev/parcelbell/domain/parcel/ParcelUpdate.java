package dev.parcelbell.domain.parcel;

import java.time.Instant;

/**
 * Something happened to a parcel.
 *
 * @param occurredAt when it happened, in the carrier's words; may be long before we hear of it.
 *     When nobody said so, when it was heard of
 * @param details what came with it; absent parts leave what is known
 */
public record ParcelUpdate(
    UpdateId id, ParcelStatus status, Instant occurredAt, ParcelDetails details) {}
