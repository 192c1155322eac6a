package dev.parcelbell.adapter.dynamodb.out;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Packs with gzip, cuts, and puts together again. */
final class Packing {
  private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();

  void add(byte[] chunk) {
    gathered.writeBytes(chunk);
  }

  byte[] bytes() {
    return gathered.toByteArray();
  }

  static byte[] pack(byte[] body) {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(body);
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail", impossible);
    }
    return packed.toByteArray();
  }

  static byte[] unpack(byte[] packed) {
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return gzip.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("what was packed here cannot be unpacked", broken);
    }
  }

  /** At least one chunk, each of at most {@code most} bytes. */
  static List<byte[]> cut(byte[] bytes, int most) {
    var chunks = new ArrayList<byte[]>();
    for (int from = 0; from < bytes.length; from += most) {
      chunks.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + most)));
    }
    return chunks;
  }

  static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
