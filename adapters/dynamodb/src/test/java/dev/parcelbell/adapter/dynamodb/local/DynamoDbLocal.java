package dev.parcelbell.adapter.dynamodb.local;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.parcelbell.adapter.dynamodb.out.DynamoClients;
import dev.parcelbell.adapter.dynamodb.out.DynamoSettings;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * DynamoDB Local as a process of its own, because its licence forbids compiling against it. Its
 * jars are where the system property {@code dynamodb.local.lib} says. Keeps nothing on disk.
 */
public final class DynamoDbLocal implements AutoCloseable {
  private static final String MAIN = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner";
  private static final long START_MAX_NANOS = SECONDS.toNanos(120);
  private static final File LOG = new File("target/dynamodb-local.log");

  private static @Nullable DynamoDbLocal shared;

  private final Process process;
  private final int port;
  private final Thread lastResort;

  private DynamoDbLocal(Process process, int port) {
    this.process = process;
    this.port = port;
    // A run that is aborted must not leave it behind.
    this.lastResort = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(lastResort);
  }

  /** The one of this test run, started when it is asked for first. */
  public static synchronized DynamoDbLocal shared() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  static synchronized void closeShared() {
    if (shared != null) {
      shared.close();
      shared = null;
    }
  }

  /** Another one, for whoever wants to see it die. Ready when this returns. */
  public static DynamoDbLocal start() {
    try {
      int port = freePort();
      var local = new DynamoDbLocal(launch(port), port);
      local.awaitFirstAnswer();
      return local;
    } catch (IOException | InterruptedException failed) {
      throw new IllegalStateException("cannot start DynamoDB Local", failed);
    }
  }

  public URI endpoint() {
    return URI.create("http://localhost:" + port);
  }

  public DynamoSettings settings() {
    return DynamoSettings.in("eu-central-1")
        .at(endpoint(), new DynamoSettings.Credentials("test", "test"));
  }

  public DynamoDbClient client() {
    return DynamoClients.tables(settings(), ClientOverrideConfiguration.builder());
  }

  private static Process launch(int port) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var jars = System.getProperty("dynamodb.local.lib") + "/*";
    var command =
        new ArrayList<>(
            List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
    Collections.addAll(command, "-cp", jars, MAIN, "-port", Integer.toString(port));
    Collections.addAll(command, "-inMemory", "-sharedDb", "-disableTelemetry");
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOG).start();
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private void awaitFirstAnswer() throws InterruptedException {
    long begin = System.nanoTime();
    try (var client = client()) {
      while (true) {
        try {
          client.listTables();
          return;
        } catch (SdkException notYet) {
          boolean late = System.nanoTime() - begin > START_MAX_NANOS;
          if (process.waitFor(100, MILLISECONDS) || late) {
            throw new IllegalStateException("DynamoDB Local is silent, see " + LOG, notYet);
          }
        }
      }
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }
}
