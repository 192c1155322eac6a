package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.ChatTexts.Phrase;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.Wish;
import java.util.function.Function;

/** Finds who answers what. Knows no platform. */
final class Answers {
  private final ParcelAnswers parcels;
  private final ReroutingAnswers reroutings;
  private final AccountAnswers accounts;

  Answers(ParcelAnswers parcels, ReroutingAnswers reroutings, AccountAnswers accounts) {
    this.parcels = parcels;
    this.reroutings = reroutings;
    this.accounts = accounts;
  }

  Answer to(Request request, Situation at) {
    boolean isLinked = at.customer().isPresent();
    return switch (request.intent()) {
      case PARCEL_WHERE -> linked(request, at, customer -> parcels.where(request, at, customer));
      case PARCEL_STATUS -> linked(request, at, customer -> parcels.stages(request, at, customer));
      case PARCEL_ETA -> linked(request, at, customer -> parcels.eta(request, at, customer));
      case PARCEL_LIST -> linked(request, at, customer -> parcels.list(at, customer));
      case DELIVERY_OTHER_TIME ->
          linked(request, at, customer -> reroutings.otherTime(request, at, customer));
      case DELIVERY_OTHER_PLACE ->
          linked(request, at, customer -> reroutings.otherPlace(request, at, customer));
      case UPDATES_STOP ->
          linked(
              request, at, customer -> accounts.updates(at, customer, new Wish.Stop(at.saidAt())));
      case UPDATES_START ->
          linked(
              request, at, customer -> accounts.updates(at, customer, new Wish.Start(at.saidAt())));
      case LOG_IN -> accounts.logIn(at, isLinked);
      case LOG_OUT -> accounts.logOut(at, isLinked);
      case TALK_TO_PERSON -> TalkAnswers.person(at);
      case LANGUAGE_CHANGE -> TalkAnswers.language(request, at);
      case GREETING -> TalkAnswers.offer(Phrase.GREETING, at);
      case HELP -> TalkAnswers.offer(Phrase.HELP, at);
      case THANKS -> TalkAnswers.say(Phrase.THANKS, at);
      case GOODBYE -> TalkAnswers.say(Phrase.GOODBYE, at);
      case FALLBACK -> TalkAnswers.offer(Phrase.NOT_UNDERSTOOD, at);
    };
  }

  private Answer linked(Request request, Situation at, Function<Customer, Answer> answer) {
    return at.customer().map(answer).orElseGet(() -> accounts.logInFirst(request, at));
  }
}
