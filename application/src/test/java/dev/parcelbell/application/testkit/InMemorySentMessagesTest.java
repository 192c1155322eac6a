package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.SentMessages;

class InMemorySentMessagesTest extends SentMessagesContract {
  @Override
  protected SentMessages emptyStore() {
    return new InMemorySentMessages();
  }
}
