package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.ChatTexts;
import dev.parcelbell.application.port.out.ChatTexts.Phrase;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.customer.Customer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Makes up what to say, in the language of whoever is spoken to. */
final class Talk {
  /**
   * @param how for operators: what was understood, and how sure we are
   */
  record Said(Answer answer, String how) {}

  private final Listening listening;
  private final Answers answers;
  private final Customers customers;
  private final ChatTexts texts;
  private final ChatSettings settings;

  Talk(
      Listening listening,
      Answers answers,
      Customers customers,
      ChatTexts texts,
      ChatSettings settings) {
    this.listening = listening;
    this.answers = answers;
    this.customers = customers;
    this.texts = texts;
    this.settings = settings;
  }

  /**
   * @param event names what is answered
   * @param saidAt in the platform's time
   */
  Said answer(
      Address person, Heard heard, Conversation before, String event, Instant saidAt, Instant now) {
    var customer = customerOf(person);
    var words = new Wording(texts, language(before, customer));
    var situation =
        new Situation(person, customer, before, words, settings.zone(), event, saidAt, now);
    if (heard instanceof Heard.Showed) {
      return new Said(TalkAnswers.offer(Phrase.CANNOT_SEE, situation), "nothing to read");
    }
    var understood = listening.to(heard, situation, texts.languages());
    return new Said(
        answers.to(understood.request(), situation.in(understood.language())),
        understood.request().intent() + " (" + understood.how() + ")");
  }

  /** For somebody of whom nothing can be found out. */
  Reply help() {
    return TalkAnswers.offering(
        Phrase.HELP, new Wording(texts, texts.languageFor(settings.locale())));
  }

  private Optional<Customer> customerOf(Address person) {
    return switch (person) {
      case Address.Messenger(var psid) ->
          customers
              .withMessenger(psid)
              .flatMap(customers::find)
              .map(Versioned::value)
              // The reference may be older than the customer's own word.
              .filter(customer -> customer.messenger().equals(Optional.of(psid)));
      case Address.WhatsApp _, Address.Sms _, Address.Email _ -> Optional.empty();
    };
  }

  private Locale language(Conversation before, Optional<Customer> customer) {
    return before
        .language()
        .or(() -> customer.map(known -> known.profile().locale()))
        .map(texts::languageFor)
        .orElseGet(() -> texts.languageFor(settings.locale()));
  }
}
