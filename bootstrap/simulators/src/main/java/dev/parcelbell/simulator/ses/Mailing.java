package dev.parcelbell.simulator.ses;

import java.time.Instant;

/** A mail that SES took. */
record Mailing(String messageId, Instant at, Email email) {}
