package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.ReplySender;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.ReplyId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Notes what is sent, and answers as it was told to, or accepts. */
public final class NotedReplySender implements ReplySender {
  /**
   * @param reply what the person sees
   */
  public record Shown(ReplyId id, Address person, Reply reply) {}

  private final List<Shown> calls = new ArrayList<>();
  private final Queue<SendOutcome> outcomes = new ArrayDeque<>();
  private int signals;

  /** What the next call comes to. */
  public synchronized void next(SendOutcome outcome) {
    outcomes.add(outcome);
  }

  @Override
  public List<Reply> fit(Reply reply) {
    return List.of(reply);
  }

  @Override
  public synchronized Sending send(ReplyId id, Address person, Reply reply) {
    calls.add(new Shown(id, person, reply));
    var told = outcomes.poll();
    var outcome = told == null ? new SendOutcome.Accepted("mid-" + calls.size()) : told;
    return new Sending(outcome, new RawInput(new byte[] {1}));
  }

  @Override
  public synchronized void working(Address person) {
    signals++;
  }

  /** Every call, oldest first. */
  public synchronized List<Shown> calls() {
    return List.copyOf(calls);
  }

  public synchronized int signals() {
    return signals;
  }
}
