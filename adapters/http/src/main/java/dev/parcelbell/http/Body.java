package dev.parcelbell.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Optional;

/** Bytes exactly as they cross the wire, equal when their content is. Never printed. */
public final class Body implements Content {
  /** No request may bring more: 1 MiB. It is refused with 413 before it is all read. */
  public static final int BYTES_MAX = 1024 * 1024;

  public static final Body EMPTY = new Body(new byte[0]);

  private final byte[] bytes;

  public Body(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public static Body of(String text) {
    return new Body(text.getBytes(UTF_8));
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int length() {
    return bytes.length;
  }

  @Override
  public Body read(int bytesMax) {
    if (bytes.length > bytesMax) {
      throw tooLarge(bytesMax);
    }
    return this;
  }

  /** What to say of a body that has more bytes than that. */
  public static ProblemException tooLarge(int bytesMax) {
    return new ProblemException(
        Problem.of(413, "The body is larger than " + bytesMax / 1024 + " KiB."));
  }

  /** The text, or nothing when the bytes are not UTF-8: replaced characters are never let in. */
  public Optional<String> text() {
    try {
      return Optional.of(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Body that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Body[" + bytes.length + " bytes]";
  }
}
