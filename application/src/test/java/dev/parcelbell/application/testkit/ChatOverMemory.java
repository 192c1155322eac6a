package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.in.SendReply;
import dev.parcelbell.application.usecase.ChatPorts;
import dev.parcelbell.application.usecase.ChatSettings;
import dev.parcelbell.application.usecase.ChatUseCases;
import dev.parcelbell.application.usecase.EngineSettings;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The conversation in one thread: what was said is answered when a call returns. */
public final class ChatOverMemory {
  private static final RawInput RAW = new RawInput(new byte[] {7});

  public final AppOverMemory app;
  public final ScriptedRecognizer recognizer = new ScriptedRecognizer();
  public final NotedReplySender messenger = new NotedReplySender();
  public final InMemoryConversations conversations = new InMemoryConversations();
  public final InMemoryReroutings reroutings;
  public final ChatUseCases use;
  private int events;

  public ChatOverMemory(AppOverMemory app) {
    this.app = app;
    reroutings = new InMemoryReroutings(app.parcels);
    use =
        new ChatUseCases(
            app.ports,
            new ChatPorts(
                conversations,
                recognizer,
                new PlainChatTexts(),
                app.parcels,
                reroutings,
                app.archive,
                Map.of(Channel.MESSENGER, messenger)),
            EngineSettings.defaults(),
            ChatSettings.defaults(),
            app.clock);
  }

  /** What a person says; gives what they are shown because of it. */
  public List<Reply> say(Address person, String text) {
    return hear(person, new Heard.Said(text));
  }

  public List<Reply> tap(Address person, Request request) {
    return hear(person, new Heard.Chose(request));
  }

  public List<Reply> hear(Address person, Heard heard) {
    return take(acted(person, heard));
  }

  public InboundItem acted(Address person, Heard heard) {
    var content = new InboundItem.Content.Acted(person, UserAction.MESSAGE, Optional.of(heard));
    return item(content);
  }

  public InboundItem turned(Address person, Turn turn) {
    return item(new InboundItem.Content.Turned(person, turn));
  }

  private InboundItem item(InboundItem.Content content) {
    int number = events++;
    return new InboundItem(
        "corr-" + number, "event-" + number, "message", app.clock.instant(), content, RAW);
  }

  /** Takes an item through the whole pipeline; gives what was shown because of it. */
  public List<Reply> take(InboundItem item) {
    int before = messenger.calls().size();
    app.use.sortInboundItem().sort(item);
    settle();
    var calls = messenger.calls();
    return calls.subList(before, calls.size()).stream().map(NotedReplySender.Shown::reply).toList();
  }

  /** Every subscriber takes what is there, until nothing is. */
  public void settle() {
    boolean more = true;
    while (more) {
      var item = app.topics.nextItem();
      item.ifPresent(this::subscribers);
      var reply = app.topics.nextReply();
      reply.ifPresent(this::send);
      var result = app.topics.nextResult();
      result.ifPresent(
          came -> {
            use.saveReplyResult().take(came);
            use.retryReply().take(came);
            use.noticeReplyProblems().take(came);
          });
      more = item.isPresent() || reply.isPresent() || result.isPresent();
    }
  }

  private void subscribers(InboundItem item) {
    app.use.archiveInboundItem().archive(item);
    app.use.openWindow().open(item);
    use.converse().converse(item);
  }

  /** A reply that waits in place is the next one that is tried, at its time. */
  private void send(PreparedReply reply) {
    while (use.sendReply().send(reply) instanceof SendReply.Outcome.Again(var at)) {
      app.clock.moveTo(at);
    }
  }
}
