package dev.parcelbell.architecture.crooked.application.port.out;

import dev.parcelbell.architecture.crooked.application.usecase.LoudService;

/** Entered from outside, where one should leave; speaks of use cases. */
public interface OutPort {
  LoudService service();
}
