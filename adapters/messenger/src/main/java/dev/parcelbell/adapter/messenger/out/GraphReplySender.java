package dev.parcelbell.adapter.messenger.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.messenger.wire.Json;
import dev.parcelbell.application.port.out.ReplySender;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.ReplyId;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Answers people in Messenger. Our reply id travels as metadata and comes back in the echo. */
public final class GraphReplySender implements ReplySender {
  /** What may be under way of what nobody waits for. */
  private static final int SIGNALS_MAX = 32;

  private final GraphApi graph;
  private final SentMemory memory;
  private final ReplyRequest requests;
  private final Semaphore signals = new Semaphore(SIGNALS_MAX);

  /**
   * @param logInPage where the log-in button leads; Meta adds its token
   */
  public GraphReplySender(GraphApi graph, SentMessages sent, URI logInPage, InstantSource clock) {
    this.graph = graph;
    this.memory = new SentMemory(sent, clock);
    this.requests = new ReplyRequest(logInPage);
  }

  @Override
  public List<Reply> fit(Reply reply) {
    if (!(reply instanceof Reply.Text(var text, var choices))
        || text.length() <= ReplyRequest.TEXT_MAX) {
      return List.of(reply);
    }
    var parts = TextParts.of(ReplyRequest.TEXT_MAX, text);
    var replies = new ArrayList<Reply>();
    for (int i = 0; i < parts.size(); i++) {
      replies.add(new Reply.Text(parts.get(i), i == parts.size() - 1 ? choices : List.of()));
    }
    return List.copyOf(replies);
  }

  /**
   * @throws IllegalArgumentException for an address of another platform
   */
  @Override
  public Sending send(ReplyId id, Address person, Reply reply) {
    var psid = psid(person);
    return reply instanceof Reply.HandOver hand ? handOver(psid, hand) : show(id, psid, reply);
  }

  private Sending show(ReplyId id, Psid psid, Reply reply) {
    var body = requests.body(id, psid, reply);
    var answer = graph.post("messages", body);
    var outcome = SendAnswer.outcome(answer, graph.settings().throttleWait());
    if (outcome instanceof SendOutcome.Accepted(var mid)) {
      memory.remember(psid, mid, Optional.empty(), answer);
    }
    return new Sending(outcome, exchanged("messages", body, answer));
  }

  private Sending handOver(Psid psid, Reply.HandOver hand) {
    var body = ReplyRequest.handOver(psid, hand);
    var answer = graph.post("pass_thread_control", body);
    boolean done =
        answer instanceof GraphReply.Answered answered
            && answered.isOk()
            && answered.body().filter(json -> json.path("success").asBoolean()).isPresent();
    var outcome =
        done
            ? new SendOutcome.Accepted("handed over")
            : SendAnswer.outcome(answer, graph.settings().throttleWait());
    return new Sending(outcome, exchanged("pass_thread_control", body, answer));
  }

  private static RawInput exchanged(String edge, ObjectNode request, GraphReply answer) {
    var both = Json.object().put("edge", edge);
    both.set("request", request);
    switch (answer) {
      case GraphReply.Answered answered -> {
        both.put("status", answered.status());
        answered.body().ifPresent(body -> both.set("response", body));
      }
      case GraphReply.NotReached(var cause) -> both.put("notReached", cause);
      case GraphReply.Unanswered(var cause) -> both.put("unanswered", cause);
    }
    return new RawInput(both.toString().getBytes(UTF_8));
  }

  @Override
  public void working(Address person) {
    if (signals.tryAcquire()) {
      var psid = psid(person);
      Thread.ofVirtual().name("signal").start(() -> signal(psid));
    }
  }

  private void signal(Psid person) {
    try {
      graph.post("messages", ReplyRequest.action(person, "mark_seen"));
      graph.post("messages", ReplyRequest.action(person, "typing_on"));
    } finally {
      signals.release();
    }
  }

  private static Psid psid(Address person) {
    if (person instanceof Address.Messenger(var psid)) {
      return psid;
    }
    throw new IllegalArgumentException("not an address of Messenger");
  }
}
