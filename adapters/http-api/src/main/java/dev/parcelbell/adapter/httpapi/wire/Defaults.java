package dev.parcelbell.adapter.httpapi.wire;

import java.time.ZoneId;
import java.util.Locale;

/** What a customer has of whom nothing else is said; settings of the installation. */
public record Defaults(Locale locale, ZoneId timeZone) {}
