package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.PortUnavailable;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/**
 * A port behind which anything may happen: before a call and after it somebody else may run, the
 * call may fail without effect, and it may take effect and lose its answer. And the application
 * itself may break there.
 */
final class FaultyPort {
  private final World world;

  FaultyPort(World world) {
    this.world = world;
  }

  <T> T around(Class<T> port, T real) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          if (method.getDeclaringClass() == Object.class) {
            return method.invoke(real, arguments);
          }
          var name = port.getSimpleName() + "." + method.getName();
          world.turns().handOver();
          if (world.breaksAt(port)) {
            world.tell("defect at " + name);
            throw new Defect(name);
          }
          if (world.isDown(port) || world.portFails()) {
            throw lost(name, "before");
          }
          Object answer = call(real, method, arguments);
          world.turns().handOver();
          if (world.portFails()) {
            throw lost(name, "after");
          }
          return answer;
        };
    return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
  }

  private static @Nullable Object call(
      Object real, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause() == null ? thrown : thrown.getCause();
    }
  }

  private PortUnavailable lost(String name, String when) {
    world.tell("fault " + when + " " + name);
    world.turns().current().ifPresent(Task::meetsOutage);
    return new PortUnavailable(name, new IOException(when));
  }
}
