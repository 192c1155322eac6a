package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.ChatTexts.Phrase;
import dev.parcelbell.application.port.out.Reroutings;
import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.domain.conversation.Choice;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.conversation.Slots;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.Rerouting;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Another time or another place: noted with the parcel, and told to the depot, which decides. */
final class ReroutingAnswers {
  private static final List<Slots.Place> PLACES =
      List.of(
          Slots.Place.NEIGHBOUR,
          Slots.Place.DEPOT,
          Slots.Place.PARCEL_SHOP,
          Slots.Place.LOCKER,
          Slots.Place.SAFE_PLACE);

  private final ParcelAnswers parcels;
  private final Reroutings reroutings;
  private final Topics topics;

  ReroutingAnswers(ParcelAnswers parcels, Reroutings reroutings, Topics topics) {
    this.parcels = parcels;
    this.reroutings = reroutings;
    this.topics = topics;
  }

  Answer otherTime(Request request, Situation at, Customer customer) {
    return parcels.found(
        request,
        at,
        customer,
        parcel -> {
          if (WhichParcel.isOver(parcel)) {
            return tooLate(parcel, at);
          }
          return request
              .slots()
              .day()
              .map(day -> time(parcel, day, request.slots().timeOfDay(), at))
              .orElseGet(() -> askWhen(parcel, request, at));
        });
  }

  Answer otherPlace(Request request, Situation at, Customer customer) {
    return parcels.found(
        request,
        at,
        customer,
        parcel -> {
          if (WhichParcel.isOver(parcel)) {
            return tooLate(parcel, at);
          }
          return request
              .slots()
              .place()
              .map(place -> place(parcel, place, at))
              .orElseGet(() -> askWhere(parcel, request, at));
        });
  }

  private Answer time(
      Parcel parcel, Slots.Day day, Optional<Slots.TimeOfDay> timeOfDay, Situation at) {
    var date = date(day, at.today());
    note(
        parcel,
        new Rerouting(
            at.event(),
            Optional.empty(),
            Optional.of(date),
            timeOfDay.map(Enum::name),
            at.saidAt()));
    var when =
        timeOfDay
            .map(part -> at.words().day(date) + ", " + at.words().say(name(part)))
            .orElseGet(() -> at.words().day(date));
    return noted(parcel, at, Phrase.WHEN_NOTED, "when", when);
  }

  private Answer place(Parcel parcel, Slots.Place place, Situation at) {
    note(
        parcel,
        new Rerouting(
            at.event(),
            Optional.of(place.name()),
            Optional.empty(),
            Optional.empty(),
            at.saidAt()));
    return noted(parcel, at, Phrase.WHERE_NOTED, "where", at.words().say(name(place)));
  }

  /** Told after it is stored; both are done again when the answer has to be. */
  private void note(Parcel parcel, Rerouting wish) {
    if (reroutings.record(parcel.id(), parcel.customer(), wish)) {
      topics.publish(parcel.id(), wish);
    }
  }

  private static Answer noted(
      Parcel parcel, Situation at, Phrase phrase, String place, String value) {
    return Answer.of(
        at.before().settled().mentioning(parcel.id()),
        new Reply.Text(
            at.words().say(phrase, Map.of("number", parcel.id().value(), place, value)),
            List.of()));
  }

  private static Answer tooLate(Parcel parcel, Situation at) {
    return Answer.of(
        at.before().settled().mentioning(parcel.id()),
        new Reply.Text(at.words().about(Phrase.TOO_LATE, parcel.id()), List.of()));
  }

  private static Answer askWhen(Parcel parcel, Request request, Situation at) {
    var about = new Request(request.intent(), request.slots().withParcel(parcel.id()));
    var choices =
        Stream.of(Slots.Day.TOMORROW, Slots.Day.DAY_AFTER_TOMORROW, Slots.Day.NEXT_WEEK)
            .map(
                day ->
                    new Choice(
                        at.words().day(date(day, at.today())), about.with(Slots.NONE.withDay(day))))
            .toList();
    return ask(parcel, about, at, Phrase.WHEN_ASK, choices);
  }

  private static Answer askWhere(Parcel parcel, Request request, Situation at) {
    var about = new Request(request.intent(), request.slots().withParcel(parcel.id()));
    var choices =
        PLACES.stream()
            .map(place -> at.words().choice(name(place), about.with(Slots.NONE.withPlace(place))))
            .toList();
    return ask(parcel, about, at, Phrase.WHERE_ASK, choices);
  }

  private static Answer ask(
      Parcel parcel, Request lacking, Situation at, Phrase phrase, List<Choice> choices) {
    return Answer.of(
        at.before().mentioning(parcel.id()).asking(lacking, at.now()),
        new Reply.Text(at.words().about(phrase, parcel.id()), choices));
  }

  /** "Monday" is the next one, never today; "next week" begins on its Monday. */
  static LocalDate date(Slots.Day day, LocalDate today) {
    return switch (day) {
      case TODAY -> today;
      case TOMORROW -> today.plusDays(1);
      case DAY_AFTER_TOMORROW -> today.plusDays(2);
      case MONDAY, NEXT_WEEK -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      case TUESDAY -> today.with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
      case WEDNESDAY -> today.with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
      case THURSDAY -> today.with(TemporalAdjusters.next(DayOfWeek.THURSDAY));
      case FRIDAY -> today.with(TemporalAdjusters.next(DayOfWeek.FRIDAY));
      case SATURDAY -> today.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
      case SUNDAY -> today.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    };
  }

  private static Phrase name(Slots.TimeOfDay part) {
    return switch (part) {
      case MORNING -> Phrase.TIME_MORNING;
      case AFTERNOON -> Phrase.TIME_AFTERNOON;
      case EVENING -> Phrase.TIME_EVENING;
    };
  }

  private static Phrase name(Slots.Place place) {
    return switch (place) {
      case NEIGHBOUR -> Phrase.PLACE_NEIGHBOUR;
      case DEPOT -> Phrase.PLACE_DEPOT;
      case PARCEL_SHOP -> Phrase.PLACE_PARCEL_SHOP;
      case LOCKER -> Phrase.PLACE_LOCKER;
      case SAFE_PLACE -> Phrase.PLACE_SAFE_PLACE;
      case OTHER_ADDRESS -> Phrase.PLACE_OTHER_ADDRESS;
    };
  }
}
