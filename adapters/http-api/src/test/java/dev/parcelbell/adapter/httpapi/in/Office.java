package dev.parcelbell.adapter.httpapi.in;

import dev.parcelbell.application.port.in.PreviewText;
import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.port.in.RedriveDelivery;
import dev.parcelbell.application.port.in.RegisterCustomer;
import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.port.in.ShowCustomer;
import dev.parcelbell.application.port.in.ShowDelivery;
import dev.parcelbell.application.port.in.ShowParcel;
import dev.parcelbell.application.port.in.ShowTrace;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.conversation.TraceStep;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is behind the API, in memory; it writes down every call that asks it to do something. */
final class Office
    implements RegisterCustomer,
        ShowCustomer,
        RegisterParcel,
        ShowParcel,
        RecordParcelUpdate,
        ShowDelivery,
        RedriveDelivery,
        ShowTrace,
        PreviewText {
  static final UpdateId UPDATE = new UpdateId("01KAJ7Z8Q0000000000000000A");

  /** Commands, in the order in which they came. */
  final List<Object> commands = new ArrayList<>();

  final Map<CustomerId, Customer> customers = new HashMap<>();
  final Map<TrackingNumber, Parcel> parcels = new HashMap<>();
  final Map<DeliveryId, Story> stories = new HashMap<>();
  final List<TraceStep> steps = new ArrayList<>();

  /** What to say to the next customer, parcel, or update, other than yes. */
  Optional<RegisterCustomer.Outcome> noCustomer = Optional.empty();

  Optional<RegisterParcel.Outcome> noParcel = Optional.empty();
  Optional<RecordParcelUpdate.Outcome> noUpdate = Optional.empty();

  /** What is wrong with every parcel that is looked up. */
  Optional<String> unusable = Optional.empty();

  /** What to throw when somebody asks for deliveries. */
  boolean unreadable;

  Optional<RuntimeException> outage = Optional.empty();

  Optional<String> next = Optional.empty();
  Optional<String> askedCursor = Optional.empty();
  int askedLimit;

  @Override
  public RegisterCustomer.Outcome register(RegisterCustomer.Command command) {
    commands.add(command);
    var known = customers.get(command.id());
    return noCustomer.orElseGet(
        () -> {
          var customer =
              known == null
                  ? Customer.register(command.id(), command.profile())
                  : known.correct(command.profile());
          customers.put(command.id(), customer);
          return known == null
              ? new RegisterCustomer.Outcome.Created(customer)
              : new RegisterCustomer.Outcome.Replaced(customer);
        });
  }

  @Override
  public Optional<Customer> show(CustomerId id) {
    return Optional.ofNullable(customers.get(id));
  }

  @Override
  public RegisterParcel.Outcome register(RegisterParcel.Command command) {
    commands.add(command);
    var known = parcels.get(command.id());
    return noParcel.orElseGet(
        () -> {
          var parcel =
              known == null
                  ? Parcel.register(command.id(), command.customer(), command.details())
                  : known.correct(command.details());
          parcels.put(command.id(), parcel);
          return known == null
              ? new RegisterParcel.Outcome.Created(parcel)
              : new RegisterParcel.Outcome.Corrected(parcel);
        });
  }

  @Override
  public ShowParcel.Outcome show(TrackingNumber id) {
    return unusable
        .<ShowParcel.Outcome>map(ShowParcel.Outcome.Unusable::new)
        .or(() -> Optional.ofNullable(parcels.get(id)).map(ShowParcel.Outcome.Found::new))
        .orElseGet(ShowParcel.Outcome.NoSuchParcel::new);
  }

  @Override
  public RecordParcelUpdate.Outcome record(RecordParcelUpdate.Command command) {
    commands.add(command);
    return noUpdate.orElseGet(
        () ->
            new RecordParcelUpdate.Outcome.Recorded(
                UPDATE, DeliveryId.of(command.parcel(), UPDATE)));
  }

  @Override
  public Optional<Story> show(DeliveryId id) {
    mayFail();
    return Optional.ofNullable(stories.get(id));
  }

  /** Understands the cursors that are numbers, like many a store. */
  @Override
  public Optional<Stories> of(CustomerId customer, Optional<String> cursor, int limit) {
    mayFail();
    cursor.ifPresent(Integer::parseInt);
    askedCursor = cursor;
    askedLimit = limit;
    return show(customer).map(_ -> new Stories(known(), next));
  }

  private void mayFail() {
    outage.ifPresent(
        down -> {
          throw down;
        });
  }

  private List<Delivery> known() {
    return stories.values().stream()
        .flatMap(
            story ->
                switch (story) {
                  case Story.Known(var delivery) -> Optional.of(delivery).stream();
                  case Story.Promised _ -> Optional.<Delivery>empty().stream();
                })
        .toList();
  }

  @Override
  public RedriveDelivery.Outcome redrive(DeliveryId id) {
    commands.add(id);
    return switch (stories.get(id)) {
      case null -> RedriveDelivery.Outcome.NO_SUCH_DELIVERY;
      case Story.Promised _ -> RedriveDelivery.Outcome.NO_SUCH_DELIVERY;
      case Story.Known(Delivery.Ended _) -> RedriveDelivery.Outcome.ENDED;
      case Story.Known _ when unreadable -> RedriveDelivery.Outcome.UNREADABLE;
      case Story.Known _ -> RedriveDelivery.Outcome.RESUMED;
    };
  }

  @Override
  public Content preview(ParcelStatus status, Channel channel, Locale locale) {
    return switch (channel) {
      case SMS -> new Content.Text(status + " in " + locale.toLanguageTag());
      case EMAIL -> new Content.Mail("subject", "text", "<p>html</p>");
      case MESSENGER ->
          new Content.Card("title", "subtitle", Optional.of(URI.create("https://example.com/p")));
      case WHATSAPP ->
          new Content.Template(
              "news", locale, List.of(new Content.Template.Parameter("parcel", "12345678")));
    };
  }

  @Override
  public Trace of(String person, Optional<String> cursor, int limit) {
    commands.add(person + " " + cursor + " " + limit);
    return new Trace(steps, Optional.of("next-one"));
  }
}
