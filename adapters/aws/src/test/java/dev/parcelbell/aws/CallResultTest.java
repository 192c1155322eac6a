package dev.parcelbell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CallResultTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @ParameterizedTest(name = "{0} {1} is {2}")
  @CsvSource({
    "400, Throttling, Throttled",
    "400, ThrottlingException, Throttled",
    "503, Throttling, Throttled",
    "503, SlowDown, Throttled",
    "429, TooManyRequestsException, Throttled",
    "429, '', Throttled",
    "403, AccessDenied, Denied",
    "400, AccessDeniedException, Denied",
    "403, InvalidClientTokenId, Denied",
    "400, UnrecognizedClientException, Denied",
    "403, SignatureDoesNotMatch, Denied",
    "403, InvalidSignatureException, Denied",
    "403, IncompleteSignature, Denied",
    "403, MissingAuthenticationToken, Denied",
    "400, MissingAuthenticationTokenException, Denied",
    "403, ExpiredToken, Denied",
    "400, ExpiredTokenException, Denied",
    "403, OptInRequired, Denied",
    "400, RequestExpired, NotSent",
    "403, RequestTimeTooSkewed, NotSent",
    "400, MessageRejected, Rejected",
    "400, NeverHeardOf, Rejected",
    "400, '', Rejected",
    "403, '', Rejected",
    "401, '', Rejected",
    "407, '', Rejected",
    "413, '', Rejected",
    "302, '', Rejected",
    "500, InternalFailure, InDoubt",
    "500, InternalServerException, InDoubt",
    "503, ServiceUnavailable, InDoubt",
    "500, NeverHeardOf, InDoubt",
    "502, '', InDoubt",
    "503, '', InDoubt",
    "504, '', InDoubt"
  })
  void every_answer_means_one_thing(int status, String code, String expected) throws IOException {
    assertMeaning(expected, Callers.QUERY, status, "text/xml", xml(code));
    assertMeaning(expected, Callers.JSON, status, "application/x-amz-json-1.0", json(code));
  }

  private static void assertMeaning(
      String expected, Callers protocol, int status, String type, String body) throws IOException {
    try (var service = BareServer.answering(status + " As told", type, body);
        var caller = protocol.connect(service.uri(), LONG)) {
      assertEquals(expected, caller.call().getClass().getSimpleName(), protocol::name);
      assertEquals(1, service.requests(), protocol::name);
    }
  }

  private static String xml(String code) {
    return code.isEmpty()
        ? "<html><body>Sorry</body></html>"
        : "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>No</Message></Error><RequestId>1</RequestId></ErrorResponse>"
            .formatted(code);
  }

  private static String json(String code) {
    return code.isEmpty()
        ? "Sorry"
        : "{\"__type\":\"com.amazonaws#%s\",\"Message\":\"No\"}".formatted(code);
  }
}
