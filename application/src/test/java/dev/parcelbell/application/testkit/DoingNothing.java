package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.domain.channel.MessagingWindow;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A store that says yes to everything and keeps nothing. */
final class DoingNothing {
  private DoingNothing() {}

  static <P> P as(Class<P> port) {
    var nothing =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, _) -> answer(method.getReturnType()));
    return port.cast(nothing);
  }

  private static @Nullable Object answer(Class<?> type) {
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    Map<Class<?>, Object> nothing =
        Map.of(
            Optional.class, Optional.empty(),
            List.class, List.of(),
            Map.class, Map.of(),
            Page.class, new Page<>(List.of(), Optional.empty()),
            MessagingWindow.class, MessagingWindow.NEVER_OPENED);
    return nothing.get(type);
  }
}
