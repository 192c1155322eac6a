package dev.parcelbell.http;

/**
 * Answers requests, whoever carries them here: a server, a function in a cloud, a test. May throw
 * {@link ProblemException} instead of returning its problem; a {@link Router} turns it into one.
 */
@FunctionalInterface
public interface HttpHandler {
  HttpResponse answer(HttpRequest request);
}
