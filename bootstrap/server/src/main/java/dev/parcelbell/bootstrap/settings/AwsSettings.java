package dev.parcelbell.bootstrap.settings;

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
    var keyId = reader.text("AWS_ACCESS_KEY_ID");
    var key = reader.secret("AWS_SECRET_ACCESS_KEY");
    return new AwsSettings(
        reader.text("AWS_REGION").orElse("eu-central-1"),
        keyId.flatMap(id -> key.map(secret -> new StaticCredentials(id, secret))),
        reader.webAddress("PARCELBELL_DYNAMODB_ENDPOINT"),
        reader.webAddress("PARCELBELL_SQS_ENDPOINT"),
        reader.webAddress("PARCELBELL_SES_ENDPOINT"),
        reader.webAddress("PARCELBELL_SMS_ENDPOINT"),
        reader.text("PARCELBELL_TABLE_PREFIX").orElse(""),
        reader.text("PARCELBELL_QUEUE_PREFIX").orElse("parcelbell-"),
        reader.integer("PARCELBELL_LANES", 4, 1, 100),
        reader.integer("PARCELBELL_CONCURRENCY", 32, 1, 1000),
        reader.duration("PARCELBELL_SQS_WAIT", Duration.ofSeconds(20)),
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
