package dev.parcelbell.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The embedded cloud as any other program finds it, through the SDK of AWS. */
final class Cloud {
  private static final String PARCELS = "digital_logistics_parcel";
  private static final String ARCHIVE = "parcelbell_archive";

  private final Town town;

  private Cloud(Town town) {
    this.town = town;
  }

  static Cloud of(Town town) {
    return new Cloud(town);
  }

  DynamoDbClient tables() {
    return at("DynamoDB", DynamoDbClient.builder());
  }

  SqsClient queues() {
    return at("SQS", SqsClient.builder());
  }

  SesClient mail() {
    return at("SES and SMS", SesClient.builder());
  }

  PinpointSmsVoiceV2Client texts() {
    return at("SES and SMS", PinpointSmsVoiceV2Client.builder());
  }

  private <B extends AwsClientBuilder<B, C>, C> C at(String part, B builder) {
    var account = AwsBasicCredentials.create("playground", "playground");
    return builder
        .endpointOverride(URI.create(town.url(part)))
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(StaticCredentialsProvider.create(account))
        .build();
  }

  /** Only what every writer must give. */
  void writeParcel(String parcel, String customer, String status) {
    write(
        Map.of(
            "parcel_id", fromS(parcel), "customer_id", fromS(customer), "status", fromS(status)));
  }

  /** Whatever a writer may think of. */
  void write(Map<String, AttributeValue> item) {
    try (var tables = tables()) {
      tables.putItem(put -> put.tableName(PARCELS).item(item));
    }
  }

  /** Everything that was kept raw, as text; of a body that takes several items, only its head. */
  Stream<String> archived() {
    try (var tables = tables()) {
      return tables.scanPaginator(scan -> scan.tableName(ARCHIVE)).items().stream()
          .map(Cloud::text)
          .toList()
          .stream();
    }
  }

  private static String text(Map<String, AttributeValue> item) {
    var text = new StringBuilder();
    for (var value : item.values()) {
      text.append(value.b() == null ? value.toString() : unpacked(value.b())).append('\n');
    }
    return text.toString();
  }

  private static String unpacked(SdkBytes packed) {
    try (var body = new GZIPInputStream(packed.asInputStream())) {
      return new String(body.readAllBytes(), UTF_8);
    } catch (IOException _) {
      return ""; // one piece of several
    }
  }
}
