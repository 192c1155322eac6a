package dev.parcelbell.adapter.messenger.out;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks HTTP only as far as a test wants it to. */
final class RudeServer implements AutoCloseable {
  /** What it does with a connection after it has read the request. */
  interface Manners {
    void treat(Socket connection) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final Manners manners;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  RudeServer(Manners manners) {
    this.manners = manners;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
    Thread.ofVirtual().start(this::serve);
  }

  static Manners answering(String head, String body) {
    return connection -> {
      var out = connection.getOutputStream();
      String answer =
          "HTTP/1.1 %s\r\ncontent-length: %d\r\nconnection: close\r\n\r\n%s"
              .formatted(head, body.length(), body);
      out.write(answer.getBytes(ISO_8859_1));
      out.flush();
    };
  }

  URI uri() {
    return URI.create("http://localhost:" + socket.getLocalPort());
  }

  /** The requests that came with everything that their heads announced. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        var connection = socket.accept();
        Thread.ofVirtual().start(() -> treat(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void treat(Socket connection) {
    try (connection) {
      requests.add(read(connection));
      manners.treat(connection);
    } catch (IOException | InterruptedException gone) {
      Thread.currentThread().interrupt();
    }
  }

  private static String read(Socket connection) throws IOException {
    var in = connection.getInputStream();
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no request");
      }
      head.append((char) next);
    }
    int length =
        head.toString()
            .lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
            .mapToInt(line -> Integer.parseInt(line.split(":", 2)[1].strip()))
            .findFirst()
            .orElse(0);
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("half a request");
    }
    return head.substring(0, head.indexOf("\r\n")) + "\n" + new String(body, ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException ignored) {
      // nothing listens any more, which is all that was wanted
    }
  }
}
