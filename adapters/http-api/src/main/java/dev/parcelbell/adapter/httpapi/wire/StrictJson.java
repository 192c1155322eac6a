package dev.parcelbell.adapter.httpapi.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.Problem;
import dev.parcelbell.http.ProblemException;
import java.util.regex.Pattern;

/**
 * Takes a body for exactly one JSON document in UTF-8 (RFC 8259), or refuses it: no duplicate
 * names, nothing after the end, nothing deeper or longer than any request of ours needs.
 */
public final class StrictJson {
  private static final int DEPTH_MAX = 8;
  private static final int NAME_MAX = 64;
  private static final int NUMBER_MAX = 32;
  private static final int TOKENS_MAX = 5_000;
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "application/json(?:[ \\t]*;[ \\t]*charset=(?:utf-8|\"utf-8\"))?[ \\t]*",
          Pattern.CASE_INSENSITIVE);
  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(Body.BYTES_MAX)
                          .maxStringLength(Body.BYTES_MAX)
                          .maxNestingDepth(DEPTH_MAX)
                          .maxNameLength(NAME_MAX)
                          .maxNumberLength(NUMBER_MAX)
                          .maxTokenCount(TOKENS_MAX)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private StrictJson() {}

  /**
   * The document in the body.
   *
   * @throws ProblemException 400, 413 or 415
   */
  public static JsonNode read(HttpRequest request) {
    if (!MEDIA_TYPE.matcher(request.header("content-type").orElse("")).matches()) {
      throw refuse(415, "The body must be declared as application/json, in UTF-8.");
    }
    var text = request.body().text();
    if (text.isEmpty()) {
      throw refuse(400, "The body is not UTF-8.");
    }
    return parse(text.orElseThrow());
  }

  private static JsonNode parse(String text) {
    try {
      var document = READER.readTree(text);
      if (document.isMissingNode()) {
        throw refuse(400, "The body is empty.");
      }
      return document;
    } catch (JsonProcessingException _) {
      // What Jackson says quotes the input, so nobody gets to see it.
      throw refuse(
          400, "The body is not one JSON document, names a field twice, or is too deep or long.");
    }
  }

  private static ProblemException refuse(int status, String detail) {
    return new ProblemException(Problem.of(status, detail));
  }
}
