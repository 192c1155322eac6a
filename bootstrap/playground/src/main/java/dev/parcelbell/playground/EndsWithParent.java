package dev.parcelbell.playground;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs the main class named by the first argument, and ends when standard input does: so a program
 * that knows nothing of us does not outlive us, however we end.
 */
final class EndsWithParent {
  private EndsWithParent() {}

  public static void main(String[] arguments)
      throws ClassNotFoundException, NoSuchMethodException, IllegalAccessException {
    Thread.ofPlatform().daemon().name("parent").start(EndsWithParent::endWithParent);
    var main = Class.forName(arguments[0]).getMethod("main", String[].class);
    try {
      main.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (InvocationTargetException failed) {
      throw new IllegalStateException(arguments[0] + " failed", failed.getCause());
    }
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Whatever is said, only the end counts.
      }
    } catch (IOException broken) {
      // A broken pipe is an end as well.
    }
    System.exit(0);
  }
}
