package dev.parcelbell.adapter.messenger.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whatever an HTTP client is told to retry. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OneTimeBodyTest {
  private final OneTimeBody body = new OneTimeBody("hello".getBytes(UTF_8));

  @Test
  void the_first_who_asks_gets_it_and_nobody_else() {
    assertEquals(List.of("5 bytes", "end"), ask());
    assertEquals(List.of("IOException"), ask());
    assertEquals(5, body.contentLength());
  }

  @Test
  void once_handed_out_it_cannot_be_withdrawn() {
    ask();

    assertFalse(body.withdraw());
  }

  @Test
  void once_withdrawn_nobody_gets_it() {
    assertTrue(body.withdraw());
    assertTrue(body.withdraw());
    assertEquals(List.of("IOException"), ask());
  }

  private List<String> ask() {
    var got = new ArrayList<String>();
    body.subscribe(
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
          }

          @Override
          public void onNext(ByteBuffer bytes) {
            got.add(bytes.remaining() + " bytes");
          }

          @Override
          public void onError(Throwable error) {
            got.add(error.getClass().getSimpleName());
          }

          @Override
          public void onComplete() {
            got.add("end");
          }
        });
    return got;
  }
}
