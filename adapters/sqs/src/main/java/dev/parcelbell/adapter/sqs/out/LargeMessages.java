package dev.parcelbell.adapter.sqs.out;

import dev.parcelbell.adapter.sqs.wire.Hash;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.Archive.RawItem;
import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;
import java.util.Optional;

/** What is too large for a queue lies in the archive, and the message in the queue has its key. */
record LargeMessages(Archive archive) {
  /** More bytes go by reference. SNS takes 256 KB, and both are paid for in pieces of 64 KB. */
  static final int INLINE_MAX = 200 * 1024;

  /**
   * @param kind which queue or which sort of message it is for
   * @return its key: by content, so two that share everything else are not taken for one
   */
  String keep(String kind, Optional<String> person, Instant at, RawInput content) {
    var key = kind + "/" + Hash.of(content);
    archive.keep(new RawItem(key, kind, "LARGE", person, at, content));
    return key;
  }
}
