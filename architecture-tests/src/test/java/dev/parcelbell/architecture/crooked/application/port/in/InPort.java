package dev.parcelbell.architecture.crooked.application.port.in;

import dev.parcelbell.architecture.crooked.application.port.out.OutPort;

/** Left through, where one should enter; speaks of what is behind the application. */
public interface InPort {
  OutPort back();
}
