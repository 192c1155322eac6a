package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.AnswerRequest;
import dev.parcelbell.application.port.in.Converse;
import dev.parcelbell.application.port.in.SendReply;
import dev.parcelbell.application.port.in.ShowTrace;
import dev.parcelbell.application.port.in.TakeReplyResult;
import java.time.InstantSource;

/** Makes every use case of the conversation from the ports it speaks through. */
public final class ChatUseCases {
  private final Ports ports;
  private final ChatPorts chat;
  private final EngineSettings engine;
  private final ChatSettings settings;
  private final InstantSource clock;

  public ChatUseCases(
      Ports ports,
      ChatPorts chat,
      EngineSettings engine,
      ChatSettings settings,
      InstantSource clock) {
    this.ports = ports;
    this.chat = chat;
    this.engine = engine;
    this.settings = settings;
    this.clock = clock;
  }

  public Converse converse() {
    return new ConverseService(
        chat.conversations(), talk(), preparing(), ports.archive(), settings, clock);
  }

  public AnswerRequest answerRequest() {
    return new AnswerRequestService(chat.conversations(), talk(), preparing(), settings, clock);
  }

  private Preparing preparing() {
    return new Preparing(chat.senders(), ports.topics());
  }

  private Talk talk() {
    return new Talk(
        new Listening(chat.recognizer(), settings.confidenceMin()),
        answers(),
        ports.customers(),
        chat.texts(),
        settings);
  }

  private Answers answers() {
    var parcels = new ParcelAnswers(new WhichParcel(ports.parcels(), chat.parcelsOfCustomer()));
    return new Answers(
        parcels,
        new ReroutingAnswers(parcels, chat.reroutings(), ports.topics()),
        new AccountAnswers(ports.customers()));
  }

  public SendReply sendReply() {
    return new SendReplyService(
        ports.replyClaims(),
        chat.senders(),
        ports.topics(),
        ports.observer(),
        ports.ids(),
        engine,
        settings.inPlaceFor(),
        clock);
  }

  /** Keeps what was said to the platform and what it answered. */
  public TakeReplyResult saveReplyResult() {
    return new SaveReplyResultService(ports.archive());
  }

  /** Puts in line again what left it and is still worth sending. */
  public TakeReplyResult retryReply() {
    return new RetryReplyService(ports.topics(), clock);
  }

  /** Raises the alarm when no reply can be sent, and takes back a chat that nobody took over. */
  public TakeReplyResult noticeReplyProblems() {
    return new NoticeReplyProblemsService(
        chat.conversations(),
        ports.channelStates(),
        ports.observer(),
        engine.channelPause(),
        settings.answeredFor(),
        clock);
  }

  public ShowTrace showTrace() {
    return (person, cursor, limit) -> {
      var page = chat.traces().of(person, cursor, limit);
      return new ShowTrace.Trace(page.items(), page.next());
    };
  }
}
