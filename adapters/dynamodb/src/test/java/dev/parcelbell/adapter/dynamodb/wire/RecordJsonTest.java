package dev.parcelbell.adapter.dynamodb.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordJsonTest {
  private static final Optional<Instant> AT = Optional.of(Instant.parse("2026-03-01T12:00:00Z"));

  private static RawInput raw(String json) {
    return new RawInput(json.getBytes(UTF_8));
  }

  @Test
  void a_record_of_any_types_comes_back_as_it_was_kept() {
    var bytes = SdkBytes.fromUtf8String("bytes");
    Map<String, AttributeValue> everyType =
        Map.of(
            "s", fromS("Köln \" \\"),
            "n", fromN("12345678901234567890.5"),
            "b", fromB(bytes),
            "bool", fromBool(false),
            "nul", fromNul(true),
            "ss", fromSs(List.of("a", "b")),
            "ns", fromNs(List.of("1", "2")),
            "bs", fromBs(List.of(bytes)),
            "l", fromL(List.of(fromS("x"), fromM(Map.of("y", fromN("1"))))),
            "m", fromM(Map.of()));
    var modified = new StreamedChange("42", AT, "p1", Map.of("old", fromS("x")), everyType);
    assertEquals(modified, RecordJson.read(RecordJson.of(modified)));
    var inserted = new StreamedChange("43", Optional.empty(), "p1", Map.of(), everyType);
    assertEquals(inserted, RecordJson.read(RecordJson.of(inserted)));
    var removed =
        new StreamedChange("44", AT.map(at -> at.minusMillis(500)), "p1", everyType, Map.of());
    assertEquals(removed, RecordJson.read(RecordJson.of(removed)));
  }

  @Test
  void what_is_no_record_is_refused() {
    for (var broken :
        List.of(
            "",
            "{",
            "[]",
            "null",
            "{}",
            "{\"dynamodb\":7}",
            "{\"dynamodb\":{\"SequenceNumber\":7}}",
            "{\"dynamodb\":{\"SequenceNumber\":\"7\",\"NewImage\":{\"a\":{}}}}",
            "{\"dynamodb\":{\"SequenceNumber\":\"7\",\"NewImage\":{\"a\":7}}}",
            "{\"dynamodb\":{\"SequenceNumber\":\"7\",\"NewImage\":{\"a\":{\"S\":7}}}}",
            "{\"dynamodb\":{\"SequenceNumber\":\"7\",\"NewImage\":{\"a\":{\"X\":\"\"}}}}",
            "{\"dynamodb\":{\"SequenceNumber\":\"7\",\"NewImage\":{\"a\":{\"B\":\"!\"}}}}",
            "{\"dynamodb\":{\"SequenceNumber\":\"7\",\"NewImage\":"
                + "{\"a\":".repeat(2000)
                + "1"
                + "}".repeat(2002))) {
      assertThrows(Unreadable.class, () -> RecordJson.read(raw(broken)), broken);
    }
  }
}
