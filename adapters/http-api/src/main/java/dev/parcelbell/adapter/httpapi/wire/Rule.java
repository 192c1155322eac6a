package dev.parcelbell.adapter.httpapi.wire;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a text from outside must look like to become a value.
 *
 * @param code what a program can compare, when it does not
 * @param detail what it must look like, in one sentence; never what came in
 */
public record Rule<T>(String code, String detail, Function<String, Optional<T>> read) {
  public Optional<T> apply(String text) {
    return read.apply(text);
  }
}
