package dev.parcelbell.simulator.sms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.aws.AwsCredentials;
import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.aws.Sns;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Call;
import dev.parcelbell.simulator.wire.CallHandler;
import dev.parcelbell.simulator.wire.Json;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fate;
import dev.parcelbell.simulator.world.World;
import java.util.NoSuchElementException;

/** End User Messaging SMS as its clients see it, and the phones of people. */
public final class SmsSimulator implements CallHandler {
  private static final String TARGET = "PinpointSMSVoiceV2.";

  private final World world;
  private final AwsSettings settings;
  private final SmsAnswers answers;
  private final OptOutList optOuts = new OptOutList();
  private final TextMessageRules rules;
  private final Phones phones;
  private final AccountOperations account;

  public SmsSimulator(World world, AwsSettings settings, Sns sns) {
    this.world = world;
    this.settings = settings;
    this.answers = new SmsAnswers(world);
    this.rules = new TextMessageRules(settings, optOuts);
    this.phones = new Phones(world, settings, sns);
    this.account = new AccountOperations(settings, optOuts);
  }

  @Override
  public Answer answer(Call call) {
    return switch (AwsCredentials.of(call, settings)) {
      case MISSING -> answers.error(SmsError.noCredentials());
      case UNKNOWN -> answers.error(SmsError.unknownCredentials());
      case ACCEPTED ->
          Json.parse(call.body())
              .map(params -> act(call.header("X-Amz-Target").orElse(""), params))
              .orElseGet(() -> answers.error(SmsError.notJson()));
    };
  }

  private Answer act(String target, ObjectNode params) {
    if (target.equals(TARGET + "SendTextMessage")) {
      return send(new TextMessage(params));
    }
    var operation = target.startsWith(TARGET) ? target.substring(TARGET.length()) : "";
    return account
        .answer(operation, params)
        .map(answers::ok)
        .orElseGet(() -> answers.error(SmsError.unknownOperation()));
  }

  private Answer send(TextMessage message) {
    world.requests().count(Channel.SMS, message.to());
    var violation = rules.violation(message);
    if (violation.isPresent()) {
      return answers.error(violation.get());
    }
    if (message.dryRun()) {
      return accepted(world.ids().uuid());
    }
    return switch (world.faults().nextSend(Channel.SMS)) {
      case Fate.Refused(var code) ->
          answers.error(
              code.map(SmsError::ordered).orElseGet(() -> SmsError.optedOut(message.to())));
      case Fate.Throttled(var code) ->
          answers.error(code.map(SmsError::ordered).orElseGet(SmsError::throttled));
      case Fate.Lost() -> new Answer.Silence();
      case Fate.Arrives(var receipts, boolean answered) -> {
        var messageId = phones.take(message, receipts);
        yield answered ? accepted(messageId) : new Answer.Silence();
      }
    };
  }

  private Answer accepted(String messageId) {
    return answers.ok(Json.object().put("MessageId", messageId));
  }

  /**
   * Somebody texts us. STOP and its like put the number on the opt-out list, START takes it off.
   */
  public void reply(String phone, String text) {
    optOuts.hear(phone, text, world.now());
    phones.reply(phone, text);
  }

  /**
   * Something becomes of the latest message to that number.
   *
   * @throws NoSuchElementException when there is none
   */
  public void event(String phone, TextEvent event) {
    phones.happen(phone, event);
  }

  public boolean isOptedOut(String phone) {
    return optOuts.contains(phone);
  }

  public void reset() {
    optOuts.clear();
    phones.clear();
  }
}
