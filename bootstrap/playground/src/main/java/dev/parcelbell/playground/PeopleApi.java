package dev.parcelbell.playground;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Router;
import dev.parcelbell.simulator.Simulators;
import dev.parcelbell.simulator.ses.EmailEvent;
import java.util.Optional;

/** Who is there, and what they do. On return the application has been told. */
final class PeopleApi {
  private static final int NAME_MAX = 200;
  private static final int PHONE_MAX = 20;
  private static final int EMAIL_MAX = 320;
  private static final int SMS_TEXT_MAX = 1600;

  private final Playground playground;
  private final Simulators simulators;

  PeopleApi(Playground playground) {
    this.playground = playground;
    this.simulators = playground.simulators();
  }

  Router routes() {
    return Router.builder()
        .get("/api/people", _ -> list())
        .post("/api/people", this::add)
        .post("/api/sms/{phone}/messages", this::text)
        .post("/api/email/{address}/events", this::mail)
        .build();
  }

  private HttpResponse list() {
    var array = JsonNodeFactory.instance.arrayNode();
    playground.people().all().forEach(person -> array.add(person.toJson()));
    return HttpResponse.json(200, array);
  }

  private HttpResponse add(HttpRequest request) {
    var fields = JsonFields.of(request);
    var name = fields.text("name", NAME_MAX);
    var phone = fields.optionalText("phone", PHONE_MAX);
    var email = fields.optionalText("email", EMAIL_MAX);
    boolean linked = fields.flag("linked");
    fields.done();
    return HttpResponse.json(201, playground.people().add(name, phone, email, linked).toJson());
  }

  private HttpResponse text(HttpRequest request) {
    var fields = JsonFields.of(request);
    var text = fields.text("text", SMS_TEXT_MAX);
    fields.done();
    simulators.sms().reply(request.variable("phone"), text);
    return told();
  }

  private HttpResponse mail(HttpRequest request) {
    var fields = JsonFields.of(request);
    var kind = fields.text("kind", NAME_MAX);
    var event = event(kind);
    if (event.isEmpty()) {
      fields.refuse("kind", "unknown_kind", "This must be bounce, complaint, open or click.");
    }
    fields.done();
    simulators.email().event(request.variable("address"), event.orElseThrow());
    return told();
  }

  private static Optional<EmailEvent> event(String kind) {
    try {
      return Optional.of(EmailEvent.parse(kind));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private HttpResponse told() {
    simulators.timeMoved();
    playground.people().save();
    return HttpResponse.empty(204);
  }
}
