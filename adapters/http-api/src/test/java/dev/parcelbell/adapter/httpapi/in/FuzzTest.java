package dev.parcelbell.adapter.httpapi.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.http.Body;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Good bodies, damaged at random: each is taken or refused, and what is refused does nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FuzzTest {
  private static final int ROUNDS = 4_000;
  private static final String[] BODIES = {
    """
    {"name":"Ana Ñ","email":"ana@example.com","phone":"+4915112345678","locale":"de",
     "timeZone":"Europe/Berlin","contactPlan":[{"channel":"SMS","fallbackAfterSeconds":60}],
     "quietHours":{"from":"22:00","to":"07:00"}}\
    """,
    """
    {"customerId":"C-1","place":"Köln","expectedDelivery":"2026-11-24","description":"A book"}\
    """,
    """
    {"status":"AT_DEPOT","occurredAt":"2026-11-21T09:30:00Z","expectedDelivery":"2026-11-24"}\
    """,
  };
  private static final String[] SHARDS = {
    "{",
    "}",
    "[",
    "]",
    "\"",
    ":",
    ",",
    "null",
    "true",
    "-1",
    "1e999",
    "\\",
    "\\u0000",
    "\\ud800",
    "\u0000",
    "\ufeff",
    "\u202e",
    "9".repeat(40),
    "[".repeat(40),
    "\"name\":\"x\",",
    "/*",
    "//",
  };

  private final Api api = new Api();

  @Test
  void damage_is_never_more_than_a_bad_request() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      int which = random.nextInt(BODIES.length);
      byte[] damaged = damage(BODIES[which].getBytes(UTF_8), random);
      int before = api.office.commands.size();
      int status = send(which, new Body(damaged));
      int done = api.office.commands.size() - before;

      var hint = "seed " + seed + ", round " + round;
      assertTrue(status == 400 || status / 100 == 2, () -> status + " with " + hint);
      assertEquals(status == 400 ? 0 : 1, done, hint);
    }
    assertTrue(api.office.commands.size() < ROUNDS / 2, "too little damage is done");
  }

  private int send(int which, Body body) {
    var headers = Map.of("content-type", "application/json");
    return switch (which) {
      case 0 -> api.send("PUT", "/v1/customers/C-1", headers, body).status();
      case 1 -> api.send("PUT", "/v1/parcels/1", headers, body).status();
      default -> api.send("POST", "/v1/parcels/1/updates", headers, body).status();
    };
  }

  private static byte[] damage(byte[] good, Random random) {
    byte[] bytes = good;
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int at = random.nextInt(bytes.length);
      bytes =
          switch (random.nextInt(4)) {
            case 0 -> splice(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> splice(bytes, at, Math.min(5, bytes.length - at - 1), new byte[0]);
            case 2 -> splice(bytes, at, 0, SHARDS[random.nextInt(SHARDS.length)].getBytes(UTF_8));
            default -> splice(bytes, at, bytes.length - at - 1, new byte[0]);
          };
    }
    return bytes;
  }

  private static byte[] splice(byte[] bytes, int at, int removed, byte[] inserted) {
    var result = new byte[bytes.length - removed + inserted.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(inserted, 0, result, at, inserted.length);
    System.arraycopy(
        bytes, at + removed, result, at + inserted.length, bytes.length - at - removed);
    return result;
  }
}
