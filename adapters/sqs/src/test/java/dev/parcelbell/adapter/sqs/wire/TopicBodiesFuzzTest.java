package dev.parcelbell.adapter.sqs.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.sqs.wire.BodyCodec.Read;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Messages with a few characters changed, left out, doubled or taken from another message. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicBodiesFuzzTest {
  private static final int TRIES = Integer.getInteger("parcelbell.soak", 20_000);
  private static final String SALT = "{}[]\",:\\u0-9eE.+ntf\u0000\ud800€";

  private static <T> void neverFails(BodyCodec<T> codec, List<T> samples, long seed) {
    var random = new Random(seed);
    var texts = samples.stream().map(codec::write).toList();
    int garbage = 0;
    for (int i = 0; i < TRIES; i++) {
      var text = spoilt(texts, random);
      switch (codec.read(text)) {
        // what was understood can be said again
        case Read.Understood<T>(var value) -> assertTrue(!codec.write(value).isEmpty());
        case Read.Archived<T> _, Read.FromTheFuture<T> _ -> {}
        case Read.Garbage<T> _ -> garbage++;
      }
    }
    assertTrue(garbage > TRIES / 4, "hardly anything was spoilt: " + garbage);
  }

  private static String spoilt(List<String> texts, Random random) {
    var text = new StringBuilder(any(texts, random));
    for (int i = random.nextInt(4); i >= 0 && text.length() > 1; i--) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(from, to);
        case 1 -> text.insert(from, text.substring(from, to));
        case 2 -> text.setCharAt(from, SALT.charAt(random.nextInt(SALT.length())));
        default -> {
          var other = any(texts, random);
          text.replace(from, to, other.substring(random.nextInt(other.length())));
        }
      }
    }
    return text.toString();
  }

  private static String any(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }

  @Test
  void no_item_makes_the_reader_fail() {
    neverFails(ItemBody.CODEC, Samples.items(), 1);
  }

  @Test
  void no_reply_makes_the_reader_fail() {
    neverFails(ReplyBody.CODEC, Samples.prepared(), 2);
  }

  @Test
  void no_result_makes_the_reader_fail() {
    neverFails(ResultBody.CODEC, Samples.results(), 3);
  }

  @Test
  void no_wish_makes_the_reader_fail() {
    neverFails(WishBody.CODEC, Samples.wishes(), 4);
  }
}
