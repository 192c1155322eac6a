package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Conversations;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.conversation.Conversation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Conversations in memory. Safe for use by many threads. */
public final class InMemoryConversations implements Conversations {
  private final Map<Address, Versioned<Conversation>> rows = new HashMap<>();
  private final Map<String, Instant> answeredUntil = new HashMap<>();

  @Override
  public synchronized Versioned<Conversation> find(Address person) {
    return rows.getOrDefault(person, new Versioned<>(Conversation.NEW, Versioned.NEVER_WRITTEN));
  }

  @Override
  public synchronized boolean isAnswered(String event, Instant now) {
    return now.isBefore(answeredUntil.getOrDefault(event, Instant.MIN));
  }

  @Override
  public synchronized Commit commit(
      Address person, Conversation next, long seenVersion, Answered answered) {
    if (isAnswered(answered.event(), answered.now())) {
      return Commit.ANSWERED_BEFORE;
    }
    if (find(person).version() != seenVersion) {
      return Commit.OUTDATED;
    }
    rows.put(person, new Versioned<>(next, seenVersion + 1));
    answeredUntil.put(answered.event(), answered.until());
    return Commit.DONE;
  }
}
