package dev.parcelbell.adapter.dynamodb.out;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach DynamoDB.
 *
 * @param endpoint another place than AWS, such as DynamoDB Local
 * @param credentials fixed ones; the SDK looks in its usual places when absent
 * @param connectTimeout for a connection
 * @param answerTimeout for the answer to one request; a request is sent up to {@code attempts}
 *     times
 * @param attempts how often the SDK sends a request in all, when answers are lost or refused for
 *     load
 * @param connections kept open at most
 */
public record DynamoSettings(
    Optional<URI> endpoint,
    String region,
    Optional<Credentials> credentials,
    Duration connectTimeout,
    Duration answerTimeout,
    int attempts,
    int connections) {
  public record Credentials(String accessKeyId, String secretAccessKey) {
    @Override
    public String toString() {
      return "Credentials[" + accessKeyId + "]";
    }
  }

  /** AWS itself, with credentials from where the SDK usually finds them. */
  public static DynamoSettings in(String region) {
    return new DynamoSettings(
        Optional.empty(),
        region,
        Optional.empty(),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        4,
        50);
  }

  public DynamoSettings at(URI elsewhere, Credentials fixed) {
    return new DynamoSettings(
        Optional.of(elsewhere),
        region,
        Optional.of(fixed),
        connectTimeout,
        answerTimeout,
        attempts,
        connections);
  }
}
