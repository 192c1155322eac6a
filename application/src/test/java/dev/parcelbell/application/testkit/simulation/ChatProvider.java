package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.ReplySender;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.ReplyId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The platform, in every mood. Checks that nobody is shown a reply twice, and what is tried again
 * was certainly not sent.
 */
final class ChatProvider implements ReplySender {
  private static final RawInput NOTHING = new RawInput(new byte[0]);

  private final World world;
  private final Map<Address, List<ReplyId>> shown = new HashMap<>();
  private final Set<ReplyId> closed = new HashSet<>();

  ChatProvider(World world) {
    this.world = world;
  }

  @Override
  public List<Reply> fit(Reply reply) {
    return List.of(reply);
  }

  @Override
  public void working(Address person) {
    world.turns().handOver();
  }

  @Override
  public Sending send(ReplyId id, Address person, Reply reply) {
    if (closed.contains(id)) {
      throw new Violation("one reply: sent again, " + id.wire());
    }
    int mood = world.isCalm() ? 0 : world.dice().below(10);
    var outcome =
        switch (mood) {
          case 5 -> new SendOutcome.Throttled(Duration.ofSeconds(world.dice().below(40)));
          case 6 -> new SendOutcome.NotSent("refused");
          case 7 -> new SendOutcome.Refused(Reason.RECIPIENT_UNAVAILABLE, "551");
          case 8, 9 -> new SendOutcome.Ambiguous("time-out");
          default -> new SendOutcome.Accepted("m-" + id.wire());
        };
    if (!(outcome instanceof SendOutcome.Throttled || outcome instanceof SendOutcome.NotSent)) {
      closed.add(id);
    }
    if (outcome instanceof SendOutcome.Accepted || mood == 9) {
      shown.computeIfAbsent(person, _ -> new ArrayList<>()).add(id);
      world.tell("shows " + id.wire());
    }
    world.turns().handOver();
    return new Sending(outcome, NOTHING);
  }

  /** What a person was shown, in order. */
  List<ReplyId> shownTo(Address person) {
    return List.copyOf(shown.getOrDefault(person, List.of()));
  }
}
