package dev.parcelbell.adapter.httpapi.in;

import static java.util.stream.Collectors.joining;

import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import java.util.Set;

/**
 * Lets in who has an API key, and the roles that it takes; what they get belongs in no cache.
 *
 * @param needed what the key must be good for; nothing but a key when empty
 */
record Authenticated(ApiKeys keys, Set<Role> needed, Resource resource) implements HttpHandler {
  /** What answers a caller who is known. */
  interface Resource {
    HttpResponse answer(Caller caller, HttpRequest request);
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    var caller = request.header("x-api-key").flatMap(keys::callerWith);
    if (caller.isEmpty()) {
      return Problem.of(401, "This needs a valid API key in x-api-key.")
          .toResponse()
          .with("www-authenticate", "ApiKey");
    }
    if (!caller.orElseThrow().roles().containsAll(needed)) {
      return Problem.of(403, "This needs an API key with the role " + labels() + ".").toResponse();
    }
    return resource.answer(caller.orElseThrow(), request).with("cache-control", "no-store");
  }

  private String labels() {
    return needed.stream().sorted().map(Role::label).collect(joining(" and "));
  }
}
