package dev.parcelbell.simulator.ses;

/** One header of a mail, unfolded and still encoded. */
record MailHeader(String name, String value) {}
