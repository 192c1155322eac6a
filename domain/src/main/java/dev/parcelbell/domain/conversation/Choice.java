package dev.parcelbell.domain.conversation;

/**
 * Something to tap.
 *
 * @param title what is on it
 * @param request what whoever taps it wants
 */
public record Choice(String title, Request request) {}
