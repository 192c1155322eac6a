package dev.parcelbell.application.port.out;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param next opaque; where the next part begins, if there may be one
 */
public record Page<T>(List<T> items, Optional<String> next) {
  public Page {
    items = List.copyOf(items);
  }
}
