package dev.parcelbell.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server that speaks HTTP as badly as it is told to, and counts what it was asked. */
final class BareServer implements AutoCloseable {
  /** What becomes of a request that was read to its end. */
  interface Behaviour {
    /**
     * @param number of the request, the first is 1
     * @return whether the connection stays open
     */
    boolean answer(int number, Socket connection) throws IOException;
  }

  private final ServerSocket listener;
  private final Behaviour behaviour;
  private final List<String> requests = new ArrayList<>();
  private final List<Socket> connections = new ArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private BareServer(Behaviour behaviour) throws IOException {
    this.behaviour = behaviour;
    listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  static BareServer start(Behaviour behaviour) throws IOException {
    var server = new BareServer(behaviour);
    server.threads.execute(server::accept);
    return server;
  }

  /** Answers every request in the same way and keeps the connection. */
  static BareServer answering(String status, String type, String body) throws IOException {
    return start((_, connection) -> write(connection, reply(status, type, body)));
  }

  static String reply(String status, String type, String body) {
    return "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, type, body.length(), body);
  }

  static boolean write(Socket connection, String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(ISO_8859_1));
    connection.getOutputStream().flush();
    return true;
  }

  URI uri() {
    return URI.create("http://localhost:" + listener.getLocalPort());
  }

  synchronized int requests() {
    return requests.size();
  }

  synchronized int connections() {
    return connections.size();
  }

  private void accept() {
    try {
      while (!listener.isClosed()) {
        var connection = listener.accept();
        synchronized (this) {
          connections.add(connection);
        }
        threads.execute(() -> serve(connection));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      var in = new BufferedInputStream(connection.getInputStream());
      boolean open = true;
      for (var request = read(in); open && request.isPresent(); request = read(in)) {
        open = behaviour.answer(note(request.get()), connection);
        if (!open) {
          return;
        }
      }
    } catch (IOException gone) {
      // the client went away, or the test is over
    }
  }

  private synchronized int note(String request) {
    requests.add(request);
    return requests.size();
  }

  /** A whole request; empty when the client has closed the connection. */
  private static Optional<String> read(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return Optional.empty();
      }
      head.append((char) next);
    }
    var lower = head.toString().toLowerCase(Locale.ROOT);
    var length = lower.replaceAll("(?s).*\r\ncontent-length: *(\\d+)\r\n.*", "$1").strip();
    return Optional.of(head + new String(in.readNBytes(Integer.parseInt(length)), ISO_8859_1));
  }

  @Override
  public synchronized void close() throws IOException {
    listener.close();
    for (var connection : connections) {
      connection.close();
    }
    threads.shutdownNow();
  }
}
