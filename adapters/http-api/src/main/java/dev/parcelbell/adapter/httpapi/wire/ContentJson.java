package dev.parcelbell.adapter.httpapi.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.Content;

/** What a person would read, by the form that it has. */
public final class ContentJson {
  private ContentJson() {}

  public static ObjectNode write(Content content) {
    var json = JsonNodeFactory.instance.objectNode();
    return switch (content) {
      case Content.Text(var text) -> json.put("kind", "TEXT").put("text", text);
      case Content.Mail(var subject, var text, var html) ->
          json.put("kind", "MAIL").put("subject", subject).put("text", text).put("html", html);
      case Content.Card(var title, var subtitle, var picture) -> {
        json.put("kind", "CARD").put("title", title).put("subtitle", subtitle);
        picture.ifPresent(uri -> json.put("picture", uri.toString()));
        yield json;
      }
      case Content.Template(var name, var locale, var parameters) -> {
        json.put("kind", "TEMPLATE").put("name", name).put("locale", locale.toLanguageTag());
        var list = json.putArray("parameters");
        parameters.forEach(
            parameter ->
                list.addObject().put("name", parameter.name()).put("value", parameter.value()));
        yield json;
      }
    };
  }
}
