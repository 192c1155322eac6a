package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Conversations;

class InMemoryConversationsTest extends ConversationsContract {
  @Override
  protected Conversations emptyStore() {
    return new InMemoryConversations();
  }
}
