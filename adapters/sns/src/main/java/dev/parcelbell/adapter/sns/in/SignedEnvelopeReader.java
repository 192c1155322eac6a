package dev.parcelbell.adapter.sns.in;

import static dev.parcelbell.adapter.sns.in.EnvelopeJson.moment;
import static dev.parcelbell.adapter.sns.in.EnvelopeJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.adapter.sns.in.SignedEnvelope.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes out of an envelope what it takes to check its signature. */
final class SignedEnvelopeReader {
  private SignedEnvelopeReader() {}

  static Optional<SignedEnvelope> read(JsonNode json) {
    var kind = text(json, "Type").flatMap(Kind::of);
    var signed = kind.flatMap(one -> signed(one, json));
    var topic = text(json, "TopicArn").filter(TopicArn::isArn).map(TopicArn::new);
    var at = moment(json, "Timestamp");
    var algorithm = text(json, "SignatureVersion").flatMap(SignedEnvelopeReader::algorithm);
    var signature = text(json, "Signature");
    var certificate = text(json, "SigningCertURL").flatMap(SignedEnvelopeReader::uri);
    boolean isWhole =
        Stream.of(signed, topic, at, algorithm, signature, certificate)
            .allMatch(Optional::isPresent);
    return isWhole
        ? Optional.of(
            new SignedEnvelope(
                kind.orElseThrow(),
                topic.orElseThrow(),
                at.orElseThrow(),
                signed.orElseThrow(),
                algorithm.orElseThrow(),
                signature.orElseThrow(),
                certificate.orElseThrow()))
        : Optional.empty();
  }

  /**
   * A subject may be missing. In what is signed, fields are told apart by line breaks only, so a
   * break within any but the first could pass one field off as another.
   */
  private static Optional<Map<String, String>> signed(Kind kind, JsonNode json) {
    var fields = new LinkedHashMap<String, String>();
    for (var name : kind.fields()) {
      var value = text(json, name);
      boolean isMissing = value.isEmpty() && (json.has(name) || !name.equals("Subject"));
      boolean isAmbiguous =
          !fields.isEmpty() && value.filter(text -> text.contains("\n")).isPresent();
      if (isMissing || isAmbiguous) {
        return Optional.empty();
      }
      value.ifPresent(text -> fields.put(name, text));
    }
    return Optional.of(fields);
  }

  private static Optional<String> algorithm(String version) {
    return switch (version) {
      case "1" -> Optional.of("SHA1withRSA");
      case "2" -> Optional.of("SHA256withRSA");
      default -> Optional.empty();
    };
  }

  static Optional<URI> uri(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
