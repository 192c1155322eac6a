package dev.parcelbell.adapter.httpapi.in;

import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;

/** Lets in who has an API key; what they get belongs in no cache. */
record Authenticated(ApiKeys keys, Resource resource) implements HttpHandler {
  /** What answers a caller who is known. */
  interface Resource {
    /**
     * @param caller the name of the API key
     */
    HttpResponse answer(String caller, HttpRequest request);
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    var caller = request.header("x-api-key").flatMap(keys::nameOf);
    if (caller.isEmpty()) {
      return Problem.of(401, "This needs a valid API key in x-api-key.")
          .toResponse()
          .with("www-authenticate", "ApiKey");
    }
    return resource.answer(caller.orElseThrow(), request).with("cache-control", "no-store");
  }
}
