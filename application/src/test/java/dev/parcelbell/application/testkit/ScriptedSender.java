package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.domain.channel.SendOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A sender that answers as it was told to, and accepts everything it was not told about. */
public final class ScriptedSender implements Sender {
  private final Deque<Function<Outbound, SendOutcome>> answers = new ArrayDeque<>();
  private final List<Outbound> sent = new ArrayList<>();

  /** The next calls end like this, in order. */
  public void next(SendOutcome... outcomes) {
    for (var outcome : outcomes) {
      answers.add(_ -> outcome);
    }
  }

  /** During the next call something else happens first. */
  public void nextDoes(Function<Outbound, SendOutcome> answer) {
    answers.add(answer);
  }

  @Override
  public SendOutcome send(Outbound message) {
    sent.add(message);
    var answer = answers.poll();
    return answer == null
        ? new SendOutcome.Accepted("mid-" + message.attempt().claim())
        : answer.apply(message);
  }

  /** Every call that was made, oldest first. */
  public List<Outbound> calls() {
    return List.copyOf(sent);
  }

  /** Forgets the calls, and not what it was told. */
  public void forgetCalls() {
    sent.clear();
  }
}
