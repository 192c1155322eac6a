package dev.parcelbell.simulator.ses;

import dev.parcelbell.simulator.aws.AwsCredentials;
import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.aws.Sns;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Call;
import dev.parcelbell.simulator.wire.CallHandler;
import dev.parcelbell.simulator.wire.Form;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fate;
import dev.parcelbell.simulator.world.World;
import java.util.NoSuchElementException;
import java.util.Optional;

/** SES as its clients see it, and what happens to mails in people's boxes. */
public final class SesSimulator implements CallHandler {
  private final World world;
  private final AwsSettings settings;
  private final SesAnswers answers;
  private final EmailRules rules;
  private final PostOffice postOffice;

  public SesSimulator(World world, AwsSettings settings, Sns sns) {
    this.world = world;
    this.settings = settings;
    this.answers = new SesAnswers(world);
    this.rules = new EmailRules(settings);
    this.postOffice = new PostOffice(world, settings, sns);
  }

  @Override
  public Answer answer(Call call) {
    return switch (AwsCredentials.of(call, settings)) {
      case MISSING -> answers.error(SesError.noCredentials());
      case UNKNOWN -> answers.error(SesError.unknownCredentials());
      case ACCEPTED -> act(Form.parse(call.body()).or(call.query()));
    };
  }

  private Answer act(Form form) {
    var action = form.get("Action").orElse("");
    return switch (action) {
      case "SendEmail" ->
          missing(form).map(answers::error).orElseGet(() -> send(action, EmailForm.simple(form)));
      case "SendRawEmail" -> sendRaw(form);
      case "GetSendQuota" ->
          answers.ok(
              action,
              "<SentLast24Hours>%d.0</SentLast24Hours><Max24HourSend>50000.0</Max24HourSend><MaxSendRate>14.0</MaxSendRate>"
                  .formatted(world.outbox().of(Channel.EMAIL).size()));
      default ->
          answers.error(
              SesError.sender(
                  "InvalidAction",
                  "Could not find operation %s for version %s"
                      .formatted(action, form.get("Version").orElse("NO_VERSION_SPECIFIED"))));
    };
  }

  private static Optional<SesError> missing(Form form) {
    if (form.get("Source").isEmpty()) {
      return Optional.of(SesError.missing("source"));
    }
    if (form.get("Message.Subject.Data").isEmpty()) {
      return Optional.of(SesError.missing("message.subject.data"));
    }
    boolean body =
        form.get("Message.Body.Text.Data").or(() -> form.get("Message.Body.Html.Data")).isPresent();
    return body ? Optional.empty() : Optional.of(SesError.missing("message.body"));
  }

  private Answer sendRaw(Form form) {
    if (form.get("RawMessage.Data").isEmpty()) {
      return answers.error(SesError.missing("rawMessage.data"));
    }
    return EmailForm.raw(form)
        .map(email -> send("SendRawEmail", email))
        .orElseGet(
            () ->
                answers.error(
                    SesError.sender("SerializationException", "RawMessage.Data is not base64")));
  }

  private Answer send(String action, Email email) {
    email.destinations().forEach(to -> world.requests().count(Channel.EMAIL, to));
    var violation = rules.violation(email);
    if (violation.isPresent()) {
      return answers.error(violation.get());
    }
    return switch (world.faults().nextSend(Channel.EMAIL)) {
      case Fate.Refused(var code) ->
          answers.error(
              code.map(SesError::ordered)
                  .orElseGet(() -> SesError.sender("MessageRejected", "Address blacklisted.")));
      case Fate.Throttled(var code) ->
          answers.error(code.map(SesError::ordered).orElseGet(SesError::throttled));
      case Fate.Lost() -> new Answer.Silence();
      case Fate.Arrives(var receipts, boolean answered) -> {
        var mailing = postOffice.take(email, receipts);
        yield answered
            ? answers.ok(action, "<MessageId>" + mailing.messageId() + "</MessageId>")
            : new Answer.Silence();
      }
    };
  }

  /**
   * Something happens to the latest mail to that address.
   *
   * @throws NoSuchElementException when there is none
   */
  public void event(String address, EmailEvent event) {
    postOffice.happen(address, event);
  }

  public void reset() {
    postOffice.clear();
  }
}
