package dev.parcelbell.adapter.httpapi.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import java.time.Instant;
import java.util.Optional;

/** A parcel, and news of one, as the API takes and shows them. */
public final class ParcelJson {
  /** What a back office says of a parcel. */
  public record Registration(CustomerId customer, ParcelDetails details) {}

  /** What happened to a parcel. */
  public record News(ParcelStatus status, Optional<Instant> occurredAt, ParcelDetails details) {}

  private ParcelJson() {}

  public static Registration readRegistration(JsonNode body) {
    var fields = Fields.of(body, "customerId", "place", "expectedDelivery", "description");
    var customer = fields.required("customerId", Rules.CUSTOMER);
    var details = readDetails(fields);
    fields.orThrow();
    return new Registration(customer.orElseThrow(), details);
  }

  public static News readNews(JsonNode body) {
    var fields =
        Fields.of(body, "status", "occurredAt", "place", "expectedDelivery", "description");
    var status = fields.required("status", Rules.STATUS);
    var occurredAt = fields.optional("occurredAt", Rules.MOMENT);
    var details = readDetails(fields);
    fields.orThrow();
    return new News(status.orElseThrow(), occurredAt, details);
  }

  private static ParcelDetails readDetails(Fields fields) {
    return new ParcelDetails(
        fields.optional("place", Rules.PLACE),
        fields.optional("expectedDelivery", Rules.EXPECTED),
        fields.optional("description", Rules.DESCRIPTION));
  }

  /** Absent is what nobody has said. */
  public static ObjectNode write(Parcel parcel) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", parcel.id().value());
    json.put("customerId", parcel.customer().value());
    json.put("status", parcel.status().name());
    parcel.occurredAt().ifPresent(at -> json.put("occurredAt", at.toString()));
    write(parcel.details(), json);
    var history = json.putArray("history");
    parcel.history().forEach(update -> history.add(write(update)));
    return json;
  }

  private static JsonNode write(ParcelUpdate update) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("updateId", update.id().value());
    json.put("status", update.status().name());
    json.put("occurredAt", update.occurredAt().toString());
    write(update.details(), json);
    return json;
  }

  private static void write(ParcelDetails details, ObjectNode json) {
    details.place().ifPresent(place -> json.put("place", place));
    details.expected().ifPresent(expected -> json.put("expectedDelivery", expected.iso()));
    details.description().ifPresent(description -> json.put("description", description));
  }
}
