package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DialogflowTokensTest {
  private static final String HELLO = DialogflowBed.text("pizza please", "en");

  @AutoClose private final DialogflowBed bed = new DialogflowBed();

  private int asked(String token) {
    return bed.ask(DialogflowBed.AGENT + "/sessions/s", HELLO, token).statusCode();
  }

  @Test
  void a_signed_assertion_is_worth_a_token_for_an_hour_of_real_time() {
    var token = bed.token();

    assertEquals(200, asked(token));
    bed.clock.advance(Duration.ofDays(1));
    assertEquals(200, asked(token));
    bed.realTime.advance(Duration.ofHours(1));
    assertEquals(401, asked(token));
  }

  @Test
  void without_one_nobody_is_heard() {
    assertEquals(401, asked("ya29.made-up"));
    var token = bed.token();
    bed.simulators.dialogflow().revokeTokens();
    assertEquals(401, asked(token));
  }

  @ParameterizedTest
  @CsvSource({
    "iss, mallory@example.org, account not found",
    "aud, https://elsewhere.example/token, audience",
    "scope, https://www.googleapis.com/auth/drive, scope",
  })
  void a_claim_that_is_wrong_is_worth_none(String claim, String value, String why) {
    var answer = bed.tokenFor(bed.signed(bed.claims().put(claim, value)));

    assertEquals(400, answer.statusCode());
    assertTrue(
        answer.body().contains("invalid_grant") && answer.body().contains(why), answer::body);
  }

  @Test
  void one_that_is_over_too_long_or_not_yet_is_worth_none() {
    long now = bed.realTime.instant().getEpochSecond();

    assertEquals(400, bed.tokenFor(bed.signed(bed.claims().put("exp", now))).statusCode());
    assertEquals(400, bed.tokenFor(bed.signed(bed.claims().put("exp", now + 3700))).statusCode());
    assertEquals(400, bed.tokenFor(bed.signed(bed.claims().put("iat", now + 400))).statusCode());
  }

  @Test
  void a_signature_of_something_else_is_worth_none() {
    var good = bed.signed(bed.claims()).split("\\.", -1);
    var other = bed.signed(bed.claims().put("scope", "x")).split("\\.", -1);

    var answer = bed.tokenFor(good[0] + "." + good[1] + "." + other[2]);

    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("Invalid JWT Signature"), answer::body);
    assertEquals(400, bed.tokenFor("no.jwt").statusCode());
    assertEquals(400, bed.tokenFor("a.b.c").statusCode());
  }

  @Test
  void googles_own_address_is_an_audience_too() {
    var claims = bed.claims().put("aud", "https://oauth2.googleapis.com/token");

    assertEquals(200, bed.tokenFor(bed.signed(claims)).statusCode());
  }
}
