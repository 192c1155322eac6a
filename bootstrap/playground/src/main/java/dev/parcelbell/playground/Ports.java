package dev.parcelbell.playground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The port of every part, all of them free when they were looked at. */
final class Ports {
  private static final int CONNECT_MILLIS_MAX = 500;

  private final Map<Port, Integer> numbers;

  private Ports(Map<Port, Integer> numbers) {
    this.numbers = new EnumMap<>(numbers);
  }

  /**
   * Looks at all of them before anything starts; 0 becomes any free one.
   *
   * @throws CannotStart naming every port that is taken, and the setting that changes it
   */
  static Ports free(Map<Port, Integer> wanted) throws CannotStart {
    var problems = new ArrayList<String>();
    var numbers = new EnumMap<Port, Integer>(Port.class);
    Set<Integer> given = new HashSet<>();
    for (var port : Port.values()) {
      int number = wanted.getOrDefault(port, port.usual());
      if (number == 0) {
        number = anyFree(given);
      } else if (!given.add(number)) {
        problems.add(complaint(port, number, "wanted twice"));
      } else if (isTaken(number)) {
        problems.add(complaint(port, number, "taken"));
      }
      given.add(number);
      numbers.put(port, number);
    }
    if (!problems.isEmpty()) {
      throw new CannotStart(String.join("; ", problems));
    }
    return new Ports(numbers);
  }

  int of(Port port) {
    return numbers.getOrDefault(port, port.usual());
  }

  String url(Port port) {
    return "http://localhost:" + of(port);
  }

  private static String complaint(Port port, int number, String what) {
    return "port %d of %s is %s (%s sets another)"
        .formatted(number, port.whose(), what, port.setting());
  }

  private static boolean isTaken(int number) {
    // Some systems let two listen to one port, one of them on all addresses: so knock first.
    try (var knock = new Socket()) {
      knock.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), number), CONNECT_MILLIS_MAX);
      return true;
    } catch (IOException nobody) {
      return !canListen(number);
    }
  }

  private static boolean canListen(int number) {
    try (var _ = new ServerSocket(number)) {
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static int anyFree(Set<Integer> given) throws CannotStart {
    List<ServerSocket> tried = new ArrayList<>();
    try {
      while (true) {
        var socket = new ServerSocket(0);
        tried.add(socket);
        if (!given.contains(socket.getLocalPort())) {
          return socket.getLocalPort();
        }
      }
    } catch (IOException none) {
      throw new CannotStart("no port is free");
    } finally {
      tried.forEach(Ports::close);
    }
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Nothing was connected to it.
    }
  }
}
