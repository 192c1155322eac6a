package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.ChatTexts.Phrase;
import dev.parcelbell.domain.conversation.Choice;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Journey;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where parcels are, what happened to them, and when they arrive. */
final class ParcelAnswers {
  private final WhichParcel which;

  ParcelAnswers(WhichParcel which) {
    this.which = which;
  }

  Answer where(Request request, Situation at, Customer customer) {
    return about(request, at, customer, parcel -> card(parcel, at));
  }

  Answer stages(Request request, Situation at, Customer customer) {
    return about(request, at, customer, parcel -> stages(parcel, at));
  }

  Answer eta(Request request, Situation at, Customer customer) {
    return about(request, at, customer, parcel -> new Reply.Text(eta(parcel, at), List.of()));
  }

  Answer list(Situation at, Customer customer) {
    var all = which.all(customer.id());
    if (all.isEmpty()) {
      return Answer.of(at.before().settled(), at.words().text(Phrase.PARCEL_NONE));
    }
    var lines =
        Stream.concat(
            Stream.of(at.words().say(Phrase.PARCEL_LIST, "count", Integer.toString(all.size()))),
            all.stream().limit(Reply.CHOICES_MAX).map(parcel -> title(parcel, at)));
    return Answer.of(
        at.before().settled(),
        new Reply.Text(lines.collect(Collectors.joining("\n")), choices(all, Intent.PARCEL_WHERE)));
  }

  /** Answers for the parcel that is meant, or asks which one. */
  Answer about(Request request, Situation at, Customer customer, Function<Parcel, Reply> reply) {
    return found(
        request,
        at,
        customer,
        parcel -> Answer.of(at.before().settled().mentioning(parcel.id()), reply.apply(parcel)));
  }

  Answer found(Request request, Situation at, Customer customer, Function<Parcel, Answer> answer) {
    Conversation before = at.before();
    return switch (which.of(request, before, customer)) {
      case WhichParcel.Meant.This(var parcel) -> answer.apply(parcel);
      case WhichParcel.Meant.NotTheirs(var number) ->
          Answer.of(
              before.settled(),
              new Reply.Text(
                  at.words().about(Phrase.PARCEL_NOT_YOURS, number),
                  List.of(at.words().choice(Phrase.BUTTON_LIST, Request.of(Intent.PARCEL_LIST)))));
      case WhichParcel.Meant.Several(var parcels) ->
          Answer.of(
              before.asking(request, at.now()),
              new Reply.Text(
                  at.words().say(Phrase.PARCEL_WHICH),
                  parcels.stream()
                      .limit(Reply.CHOICES_MAX)
                      .map(
                          parcel ->
                              new Choice(
                                  parcel.id().value(),
                                  new Request(
                                      request.intent(), request.slots().withParcel(parcel.id()))))
                      .toList()));
      case WhichParcel.Meant.NoneAtAll() ->
          Answer.of(before.settled(), at.words().text(Phrase.PARCEL_NONE));
    };
  }

  private static Reply card(Parcel parcel, Situation at) {
    var words = at.words();
    var lines = new ArrayList<String>();
    parcel
        .details()
        .place()
        .map(place -> words.say(Phrase.PARCEL_AT, "place", place))
        .ifPresent(lines::add);
    if (!WhichParcel.isOver(parcel)) {
      parcel
          .details()
          .expected()
          .map(day -> words.say(Phrase.PARCEL_EXPECTED, "day", words.day(day.dayIn(at.zone()))))
          .ifPresent(lines::add);
    }
    var buttons =
        Stream.of(
                Optional.of(
                    words.choice(
                        Phrase.BUTTON_STAGES, Request.about(Intent.PARCEL_STATUS, parcel.id()))),
                whileOnItsWay(parcel, Phrase.BUTTON_OTHER_TIME, Intent.DELIVERY_OTHER_TIME, at),
                whileOnItsWay(parcel, Phrase.BUTTON_OTHER_PLACE, Intent.DELIVERY_OTHER_PLACE, at))
            .flatMap(Optional::stream)
            .toList();
    return new Reply.Card(
        title(parcel, at),
        String.join(" · ", lines),
        Optional.of(words.picture(parcel.status())),
        buttons);
  }

  private static Optional<Choice> whileOnItsWay(
      Parcel parcel, Phrase title, Intent intent, Situation at) {
    return WhichParcel.isOver(parcel)
        ? Optional.empty()
        : Optional.of(at.words().choice(title, Request.about(intent, parcel.id())));
  }

  private static Reply stages(Parcel parcel, Situation at) {
    return new Reply.Stages(
        title(parcel, at),
        Stream.of(Journey.values())
            .map(
                stage ->
                    new Reply.Stage(
                        at.words().say(name(stage)),
                        stage.lastOf(parcel).map(update -> detail(update, at)).orElse(""),
                        stage.of(parcel)))
            .toList());
  }

  private static Phrase name(Journey stage) {
    return switch (stage) {
      case RECEIVED -> Phrase.STAGE_RECEIVED;
      case TRANSIT -> Phrase.STAGE_TRANSIT;
      case DEPOT -> Phrase.STAGE_DEPOT;
      case DELIVERED -> Phrase.STAGE_DELIVERED;
    };
  }

  private static String detail(ParcelUpdate update, Situation at) {
    var day = at.words().day(update.occurredAt().atZone(at.zone()).toLocalDate());
    return update.details().place().map(place -> day + ", " + place).orElse(day);
  }

  private static String eta(Parcel parcel, Situation at) {
    if (WhichParcel.isDelivered(parcel)) {
      return at.words().about(Phrase.PARCEL_DELIVERED, parcel.id());
    }
    if (WhichParcel.isOver(parcel)) {
      return at.words().about(Phrase.PARCEL_STOPPED, parcel.id());
    }
    return parcel
        .details()
        .expected()
        .map(
            day ->
                at.words()
                    .say(
                        Phrase.PARCEL_ETA,
                        Map.of(
                            "number",
                            parcel.id().value(),
                            "day",
                            at.words().day(day.dayIn(at.zone())))))
        .orElseGet(() -> at.words().about(Phrase.PARCEL_ETA_UNKNOWN, parcel.id()));
  }

  private static String title(Parcel parcel, Situation at) {
    return at.words()
        .say(
            Phrase.PARCEL_TITLE,
            Map.of("number", parcel.id().value(), "status", at.words().status(parcel.status())));
  }

  private static List<Choice> choices(List<Parcel> parcels, Intent intent) {
    return parcels.stream()
        .limit(Reply.CHOICES_MAX)
        .map(parcel -> new Choice(parcel.id().value(), Request.about(intent, parcel.id())))
        .toList();
  }
}
