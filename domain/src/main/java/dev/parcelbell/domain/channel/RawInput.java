package dev.parcelbell.domain.channel;

import java.util.Arrays;

/** Input exactly as it came, equal when its bytes are. Never printed. */
public final class RawInput {
  private final byte[] bytes;

  public RawInput(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  public int length() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawInput that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "RawInput[" + bytes.length + " bytes]";
  }
}
