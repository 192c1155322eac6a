package dev.parcelbell.adapter.httpapi.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.customer.ContactPlan;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.customer.QuietHours;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A customer as the API takes and shows one. */
public final class CustomerJson {
  private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm");

  private CustomerJson() {}

  public static Profile read(JsonNode body, Defaults defaults) {
    var fields =
        Fields.of(
            body, "name", "email", "phone", "locale", "timeZone", "contactPlan", "quietHours");
    var name = fields.required("name", Rules.NAME);
    var email = fields.optional("email", Rules.EMAIL);
    var phone = fields.optional("phone", Rules.PHONE);
    var locale = fields.optional("locale", Rules.LOCALE);
    var timeZone = fields.optional("timeZone", Rules.TIME_ZONE);
    var steps = readSteps(fields);
    var quiet = readQuietHours(fields);
    fields.orThrow();
    return new Profile(
        name.orElseThrow(),
        new Profile.Reach(email, phone, steps.map(ContactPlan::new)),
        locale.orElse(defaults.locale()),
        timeZone.orElse(defaults.timeZone()),
        quiet);
  }

  private static Optional<List<ContactPlan.Step>> readSteps(Fields fields) {
    var items =
        fields.objects("contactPlan", Channel.values().length, "channel", "fallbackAfterSeconds");
    return items.map(
        list -> {
          var seen = new HashSet<Channel>();
          var steps = new ArrayList<ContactPlan.Step>();
          for (var item : list) {
            var channel = item.required("channel", Rules.CHANNEL);
            var wait =
                item.number(
                    "fallbackAfterSeconds",
                    ContactPlan.FALLBACK_MIN.toSeconds(),
                    ContactPlan.FALLBACK_MAX.toSeconds());
            if (channel.filter(one -> !seen.add(one)).isPresent()) {
              item.reject("channel", "duplicate", "A contact plan names each channel once.");
            }
            channel.ifPresent(
                one -> steps.add(new ContactPlan.Step(one, wait.map(Duration::ofSeconds))));
          }
          return steps;
        });
  }

  private static Optional<QuietHours> readQuietHours(Fields fields) {
    return fields
        .object("quietHours", "from", "to")
        .flatMap(
            quiet -> {
              var from = quiet.required("from", Rules.TIME_OF_DAY);
              var to = quiet.required("to", Rules.TIME_OF_DAY);
              if (from.isEmpty() || to.isEmpty()) {
                return Optional.empty();
              }
              if (from.equals(to)) {
                fields.reject("quietHours", "empty", "Quiet hours end at another time.");
                return Optional.empty();
              }
              return Optional.of(new QuietHours(from.orElseThrow(), to.orElseThrow()));
            });
  }

  /** Absent is what the customer does not have. */
  public static ObjectNode write(Customer customer) {
    var profile = customer.profile();
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", customer.id().value()).put("name", profile.name());
    profile.reach().email().ifPresent(email -> json.put("email", email.value()));
    profile.reach().phone().ifPresent(phone -> json.put("phone", phone.e164()));
    json.put("locale", profile.locale().toLanguageTag());
    json.put("timeZone", profile.timeZone().getId());
    profile.reach().plan().ifPresent(plan -> json.set("contactPlan", write(plan)));
    profile
        .quietHours()
        .ifPresent(
            quiet ->
                json.putObject("quietHours")
                    .put("from", write(quiet.from()))
                    .put("to", write(quiet.to())));
    json.put("messengerLinked", customer.messenger().isPresent());
    var optOuts = json.putArray("optOuts");
    customer.optOuts().stream().sorted().map(Channel::name).forEach(optOuts::add);
    return json;
  }

  private static JsonNode write(ContactPlan plan) {
    var list = JsonNodeFactory.instance.arrayNode();
    for (var step : plan.steps()) {
      var item = list.addObject().put("channel", step.channel().name());
      step.fallbackAfter().ifPresent(wait -> item.put("fallbackAfterSeconds", wait.toSeconds()));
    }
    return list;
  }

  private static String write(LocalTime time) {
    return TIME_OF_DAY.format(time);
  }
}
