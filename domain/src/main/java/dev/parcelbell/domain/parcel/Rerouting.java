package dev.parcelbell.domain.parcel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the receiver wishes of a parcel that is on its way; the depot decides.
 *
 * @param key names the wish: the same one heard twice is one
 * @param place where else to, in the depot's words, such as {@code NEIGHBOUR}
 * @param day when else to, in the receiver's calendar
 * @param timeOfDay such as {@code EVENING}
 */
public record Rerouting(
    String key,
    Optional<String> place,
    Optional<LocalDate> day,
    Optional<String> timeOfDay,
    Instant wishedAt) {}
