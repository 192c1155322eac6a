package dev.parcelbell.adapter.messenger.out;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.SendOutcome;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends to people in Messenger. Free-form messages go out as UPDATE, templates as UTILITY; our
 * attempt id travels as {@code message.metadata} and comes back in the echo.
 */
public final class GraphSender implements Sender {
  private final GraphApi graph;
  private final SentMemory memory;

  public GraphSender(GraphApi graph, SentMessages sent, InstantSource clock) {
    this.graph = graph;
    this.memory = new SentMemory(sent, clock);
  }

  /**
   * @throws IllegalArgumentException for an address or content of another channel
   */
  @Override
  public SendOutcome send(Outbound message) {
    if (!(message.to() instanceof Address.Messenger(var person))) {
      throw new IllegalArgumentException("not an address of Messenger");
    }
    var body = SendRequest.body(person, message.attempt(), message.content());
    var reply = graph.post("messages", body);
    var outcome = SendAnswer.outcome(reply, graph.settings().throttleWait());
    if (outcome instanceof SendOutcome.Accepted(var mid)) {
      memory.remember(person, mid, Optional.of(message.attempt()), reply);
    }
    return outcome;
  }
}
