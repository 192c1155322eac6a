package dev.parcelbell.adapter.sqs.wire;

import dev.parcelbell.domain.conversation.InboundItem.Content;

/** What an item is, as far as subscribers of it choose. */
public enum Concern {
  /** Somebody did something that may want an answer. */
  HEARD,
  /** Somebody did something that wants none. */
  ACTED,
  /** It is somebody else's turn to answer. */
  TURNED,
  /** It tells what became of a message of ours. */
  ABOUT_MESSAGE,
  /** Anything else. */
  OTHER;

  /** The attribute of a message that says it. */
  public static final String ATTRIBUTE = "concern";

  public static Concern of(Content content) {
    return switch (content) {
      case Content.Acted acted -> acted.heard().isPresent() ? HEARD : ACTED;
      case Content.Turned _ -> TURNED;
      case Content.AboutMessage _ -> ABOUT_MESSAGE;
      case Content.Other _ -> OTHER;
    };
  }
}
