package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.ChatTexts.Phrase;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Wish;

/** Logging in and out, and whether updates come by themselves. */
final class AccountAnswers {
  private final Customers customers;

  AccountAnswers(Customers customers) {
    this.customers = customers;
  }

  /** Asks to log in, and remembers what for. */
  Answer logInFirst(Request wanted, Situation at) {
    return Answer.of(at.before().waitingForLogIn(wanted), logIn(at));
  }

  Answer logIn(Situation at, boolean isLinked) {
    return Answer.of(
        at.before().settled(), isLinked ? at.words().text(Phrase.LOG_IN_ALREADY) : logIn(at));
  }

  Answer logOut(Situation at, boolean isLinked) {
    return Answer.of(
        at.before().settled(),
        isLinked
            ? new Reply.LogOut(at.words().say(Phrase.LOG_OUT_CONFIRM))
            : at.words().text(Phrase.LOG_OUT_NOT_IN));
  }

  Answer updates(Situation at, Customer customer, Wish wish) {
    hear(customer.id(), at, wish);
    var said =
        switch (wish) {
          case Wish.Stop _ -> Phrase.UPDATES_STOPPED;
          case Wish.Start _ -> Phrase.UPDATES_STARTED;
        };
    return Answer.of(at.before().settled(), at.words().text(said));
  }

  private void hear(CustomerId id, Situation at, Wish wish) {
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var seen = customers.find(id);
      if (seen.isEmpty()) {
        return;
      }
      var known = seen.get();
      var next = known.value().hear(at.person().channel(), wish);
      if (next.equals(known.value())
          || customers.save(next, known.version()) == Customers.Saving.DONE) {
        return;
      }
    }
    throw Tries.exhausted("customer " + id.value());
  }

  private static Reply logIn(Situation at) {
    return new Reply.LogIn(
        at.words().say(Phrase.LOG_IN_FIRST), at.words().say(Phrase.BUTTON_LOG_IN));
  }
}
