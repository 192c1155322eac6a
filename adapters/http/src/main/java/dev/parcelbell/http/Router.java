package dev.parcelbell.http;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds the handler for a method and a path. A path that no route knows is 404, a method that the
 * path does not know 405 with {@code Allow}. The first route that fits is taken, so a literal
 * segment is added before a variable one.
 */
public final class Router implements HttpHandler {
  private record Route(String method, Template template, HttpHandler handler) {}

  private final List<Route> routes;

  private Router(List<Route> routes) {
    this.routes = List.copyOf(routes);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Every route as its method and template, in the order in which they are tried. */
  public List<String> routes() {
    return routes.stream().map(route -> route.method + " " + route.template).toList();
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    try {
      return route(request);
    } catch (ProblemException refused) {
      return refused.problem().toResponse();
    }
  }

  private HttpResponse route(HttpRequest request) {
    var allowed = new TreeSet<String>();
    for (var route : routes) {
      var variables = route.template.match(request.path());
      if (variables.isEmpty()) {
        continue;
      }
      if (route.method.equals(request.method())) {
        return route.handler.answer(request.with(variables.get()));
      }
      allowed.add(route.method);
    }
    if (allowed.isEmpty()) {
      return Problem.of(404, "There is nothing at this address.").toResponse();
    }
    return Problem.of(405, "This address does not know this method.")
        .toResponse()
        .with("allow", String.join(", ", allowed));
  }

  /** Collects routes; a template is a path in which <code>{name}</code> stands for one segment. */
  public static final class Builder {
    private final List<Route> routes = new ArrayList<>();

    private Builder() {}

    public Builder get(String template, HttpHandler handler) {
      return route("GET", template, handler);
    }

    public Builder put(String template, HttpHandler handler) {
      return route("PUT", template, handler);
    }

    public Builder post(String template, HttpHandler handler) {
      return route("POST", template, handler);
    }

    public Builder delete(String template, HttpHandler handler) {
      return route("DELETE", template, handler);
    }

    public Builder route(String method, String template, HttpHandler handler) {
      routes.add(new Route(method, new Template(template), handler));
      return this;
    }

    /** Everything the other one answers, after what is here already. */
    public Builder all(Router other) {
      routes.addAll(other.routes);
      return this;
    }

    public Router build() {
      return new Router(routes);
    }
  }
}
