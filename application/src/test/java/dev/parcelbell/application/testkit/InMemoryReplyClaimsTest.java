package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.ReplyClaims;

class InMemoryReplyClaimsTest extends ReplyClaimsContract {
  @Override
  protected ReplyClaims emptyStore() {
    return new InMemoryReplyClaims();
  }
}
