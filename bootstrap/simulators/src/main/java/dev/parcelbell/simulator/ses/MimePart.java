package dev.parcelbell.simulator.ses;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail, or a part of one: as much of RFC 2045 and 2046 as it takes to read one.
 *
 * @param body one character per byte
 */
record MimePart(List<MailHeader> headers, String body) {
  private static final int DEPTH_MAX = 8;
  private static final int PARTS_MAX = 100;
  private static final Pattern END_OF_HEADERS = Pattern.compile("\\r?\\n\\r?\\n");
  private static final Pattern FOLD = Pattern.compile("\\r?\\n(?=[ \\t])");

  static MimePart parse(byte[] mail) {
    return parse(new String(mail, ISO_8859_1));
  }

  private static MimePart parse(String mail) {
    if (mail.startsWith("\r\n") || mail.startsWith("\n")) {
      return new MimePart(List.of(), mail.strip());
    }
    var halves = END_OF_HEADERS.split(mail, 2);
    var headers = new ArrayList<MailHeader>();
    for (var line : FOLD.matcher(halves[0]).replaceAll("").split("\\r?\\n", -1)) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers.add(new MailHeader(line.substring(0, colon), line.substring(colon + 1).strip()));
      }
    }
    return new MimePart(List.copyOf(headers), halves.length == 2 ? halves[1] : "");
  }

  Optional<String> header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(MailHeader::value)
        .findFirst();
  }

  /** The first part of that media type, decoded; attachments do not count. */
  Optional<String> text(String mediaType) {
    return text(mediaType, 0);
  }

  private Optional<String> text(String mediaType, int depth) {
    if (header("Content-Disposition")
        .orElse("")
        .toLowerCase(Locale.ROOT)
        .startsWith("attachment")) {
      return Optional.empty();
    }
    var type = header("Content-Type").orElse("text/plain");
    var boundary = parameter(type, "boundary");
    if (type.toLowerCase(Locale.ROOT).startsWith("multipart/") && boundary.isPresent()) {
      return depth == DEPTH_MAX
          ? Optional.empty()
          : parts(boundary.get()).stream()
              .flatMap(part -> part.text(mediaType, depth + 1).stream())
              .findFirst();
    }
    return type.split(";", 2)[0].strip().equalsIgnoreCase(mediaType)
        ? Optional.of(decoded(parameter(type, "charset")))
        : Optional.empty();
  }

  private List<MimePart> parts(String boundary) {
    var delimiter =
        Pattern.compile("(?:^|\\r?\\n)--" + Pattern.quote(boundary) + "(--)?[ \\t]*(?:\\r?\\n|$)");
    var between = delimiter.split(body, PARTS_MAX);
    var parts = new ArrayList<MimePart>();
    // What stands before the first delimiter and after the last one is for nobody.
    for (int i = 1; i < between.length; i++) {
      if (!between[i].isBlank()) {
        parts.add(parse(between[i]));
      }
    }
    return parts;
  }

  private String decoded(Optional<String> charset) {
    var encoding = header("Content-Transfer-Encoding").orElse("7bit").strip();
    return new String(TransferEncoding.decode(encoding, body), charset(charset));
  }

  private static Charset charset(Optional<String> name) {
    try {
      return name.map(Charset::forName).orElse(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  private static Optional<String> parameter(String header, String name) {
    var pattern = "(?i);\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;]+))";
    return Pattern.compile(pattern)
        .matcher(header)
        .results()
        .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
        .findFirst();
  }
}
