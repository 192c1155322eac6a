package dev.parcelbell.simulator.sms;

import java.time.Instant;

/** A text message that the service took. */
record Texting(String messageId, Instant at, TextMessage message) {}
