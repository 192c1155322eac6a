package dev.parcelbell.adapter.httpapi.in;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parcelbell.application.port.in.ShowTrace;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import java.util.Optional;

/** {@code GET /v1/conversations/{id}/trace?cursor=&limit=} */
record TraceResource(ShowTrace show) {
  /** What was said and replied is not in it: only when, and what became of it. */
  HttpResponse get(HttpRequest request) {
    var person =
        Optional.of(request.variable("id"))
            .filter(Psid::isPsid)
            .orElseThrow(Ids.unknown("conversation"));
    var trace = Part.of(request).find(part -> show.of(person, part.cursor(), part.limit()));
    var json = JsonNodeFactory.instance.objectNode();
    var items = json.putArray("items");
    trace
        .steps()
        .forEach(
            step ->
                items
                    .addObject()
                    .put("at", step.at().toString())
                    .put("correlationId", step.correlationId().orElse(null))
                    .put("key", step.key())
                    .put("kind", step.kind())
                    .put("detail", step.detail()));
    return HttpResponse.json(200, json.put("next", trace.next().orElse(null)));
  }
}
