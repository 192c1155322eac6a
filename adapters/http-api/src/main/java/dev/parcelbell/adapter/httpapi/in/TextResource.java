package dev.parcelbell.adapter.httpapi.in;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parcelbell.adapter.httpapi.wire.ContentJson;
import dev.parcelbell.adapter.httpapi.wire.Defaults;
import dev.parcelbell.adapter.httpapi.wire.Rule;
import dev.parcelbell.adapter.httpapi.wire.Rules;
import dev.parcelbell.application.port.in.PreviewText;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import dev.parcelbell.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code GET /v1/texts/{status}?channel=&locale=} */
record TextResource(PreviewText preview, Defaults defaults) {
  HttpResponse get(HttpRequest request) {
    var status = Rules.STATUS.apply(request.variable("status")).orElseThrow(Ids.unknown("status"));
    var wrong = new ArrayList<Problem.Field>();
    var channel = read(request, "channel", Rules.CHANNEL, wrong);
    var locale = read(request, "locale", Rules.LOCALE, wrong);
    if (request.parameter("channel").isEmpty()) {
      wrong.add(new Problem.Field("channel", "required", "This is required."));
    }
    if (!wrong.isEmpty()) {
      throw new ProblemException(Problem.of(400, "The query is incomplete or wrong.", wrong));
    }
    var shownLocale = locale.orElse(defaults.locale());
    var content = preview.preview(status, channel.orElseThrow(), shownLocale);
    var json = JsonNodeFactory.instance.objectNode();
    json.put("status", status.name());
    json.put("channel", channel.orElseThrow().name());
    json.put("locale", shownLocale.toLanguageTag());
    json.set("content", ContentJson.write(content));
    return HttpResponse.json(200, json);
  }

  private static <T> Optional<T> read(
      HttpRequest request, String name, Rule<T> rule, List<Problem.Field> wrong) {
    var text = request.parameter(name);
    var value = text.flatMap(rule::apply);
    if (text.isPresent() && value.isEmpty()) {
      wrong.add(new Problem.Field(name, rule.code(), rule.detail()));
    }
    return value;
  }
}
