package dev.parcelbell.bootstrap.settings;

import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.adapter.sqs.in.WorkerSettings;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Where the stores and queues are, and how they are named.
 *
 * @param tablePrefix before every table's name; the tables of customers and parcels are shared with
 *     other programs, so usually none
 * @param parcelStream who brings changes of parcels: a poller in this process, the queue that a
 *     pipe fills, or a function elsewhere
 * @param instance names this process among its replicas; the same after a restart
 * @param createMissing whether tables and queues are made at start
 */
public record AwsSettings(
    String region,
    Optional<StaticCredentials> credentials,
    Optional<URI> dynamoDb,
    Optional<URI> sqs,
    Optional<URI> ses,
    Optional<URI> sms,
    String tablePrefix,
    String queuePrefix,
    int lanes,
    int concurrency,
    Duration queueWait,
    ParcelStream parcelStream,
    Duration streamPollEvery,
    Duration archiveKept,
    String instance,
    boolean createMissing) {
  /** A key pair that was given in the environment. */
  public record StaticCredentials(String accessKeyId, String secretAccessKey) {
    @Override
    public String toString() {
      return "StaticCredentials[" + accessKeyId + "]";
    }
  }

  /** Who brings changes of parcels to this process. */
  public enum ParcelStream {
    POLL,
    QUEUE,
    NONE
  }

  static AwsSettings from(SettingsReader reader) {
    return new AwsSettings(
        reader
            .text("AWS_REGION", "a region such as eu-central-1", AwsSettings::isRegion)
            .orElse("eu-central-1"),
        credentials(reader),
        reader.webAddress("PARCELBELL_DYNAMODB_ENDPOINT"),
        reader.webAddress("PARCELBELL_SQS_ENDPOINT"),
        reader.webAddress("PARCELBELL_SES_ENDPOINT"),
        reader.webAddress("PARCELBELL_SMS_ENDPOINT"),
        reader
            .text(
                "PARCELBELL_TABLE_PREFIX",
                "at most 100 letters, digits, dots, dashes and underscores",
                TableNames::isPrefix)
            .orElse(""),
        reader
            .text(
                "PARCELBELL_QUEUE_PREFIX",
                "at most 40 letters, digits, dashes and underscores",
                QueueSettings::isPrefix)
            .orElse("parcelbell-"),
        reader.integer("PARCELBELL_LANES", 4, 1, 100),
        reader.integer("PARCELBELL_CONCURRENCY", 32, 1, 1000),
        reader
            .duration(
                "PARCELBELL_SQS_WAIT", WorkerSettings.POLL_WAIT_MIN, WorkerSettings.POLL_WAIT_MAX)
            .orElse(WorkerSettings.POLL_WAIT_MAX),
        reader
            .read(
                "PARCELBELL_PARCEL_STREAM",
                "poll, queue or none",
                text -> ParcelStream.valueOf(text.toUpperCase(Locale.ROOT)))
            .orElse(ParcelStream.QUEUE),
        reader.duration("PARCELBELL_STREAM_POLL_EVERY", Duration.ofSeconds(1)),
        reader.duration("PARCELBELL_ARCHIVE_KEPT", Duration.ofDays(30)),
        reader.text("PARCELBELL_INSTANCE").orElseGet(AwsSettings::hostName),
        reader.flag("PARCELBELL_CREATE_MISSING", false));
  }

  /**
   * A key pair, if it is all that there is: with a session token the SDK's usual chain takes all
   * three.
   */
  private static Optional<StaticCredentials> credentials(SettingsReader reader) {
    var keyId = reader.text("AWS_ACCESS_KEY_ID");
    var key = reader.secret("AWS_SECRET_ACCESS_KEY");
    boolean isTemporary = reader.text("AWS_SESSION_TOKEN").isPresent();
    if (keyId.isPresent() && key.isEmpty()) {
      reader.missing("AWS_SECRET_ACCESS_KEY");
    }
    if (key.isPresent() && keyId.isEmpty()) {
      reader.missing("AWS_ACCESS_KEY_ID");
    }
    return keyId
        .filter(_ -> !isTemporary)
        .flatMap(id -> key.map(secret -> new StaticCredentials(id, secret)));
  }

  /** It becomes part of a host's name. */
  private static boolean isRegion(String text) {
    return text.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "parcelbell";
    }
  }

  public AwsCredentialsProvider credentialsProvider() {
    return credentials
        .<AwsCredentialsProvider>map(
            fixed ->
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(fixed.accessKeyId(), fixed.secretAccessKey())))
        .orElseGet(() -> DefaultCredentialsProvider.builder().build());
  }
}
