package dev.parcelbell.bootstrap;

import dev.parcelbell.http.Correlation;
import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import java.util.UUID;

/** Gives every request a correlation id, its own if it brings a harmless one, and returns it. */
record Correlated(HttpHandler handler) implements HttpHandler {
  @Override
  public HttpResponse answer(HttpRequest request) {
    String id =
        request
            .header(Correlation.HEADER)
            .flatMap(Correlation::accept)
            .orElseGet(() -> UUID.randomUUID().toString());
    return Correlation.call(id, () -> handler.answer(request)).with(Correlation.HEADER, id);
  }
}
