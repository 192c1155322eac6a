package dev.parcelbell.bootstrap.wiring;

import dev.parcelbell.adapter.sns.out.SnsPublisher;
import dev.parcelbell.adapter.sns.out.TopicNames;
import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.adapter.sqs.out.CodedTopics;
import dev.parcelbell.adapter.sqs.out.Queues;
import dev.parcelbell.adapter.sqs.out.TopicQueues;
import dev.parcelbell.adapter.sqs.out.TopicSubscribers;
import dev.parcelbell.application.testkit.InMemoryArchive;
import dev.parcelbell.application.testkit.TopicsContract;
import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.sns.SnsSimulator;
import dev.parcelbell.simulator.wire.SimulatorServer;
import dev.parcelbell.simulator.world.Pace;
import dev.parcelbell.simulator.world.World;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The contract with topics in a simulated SNS, and subscribers on ElasticMQ. */
class TopicsOverSnsTest extends TopicsContract {
  private final SqsClient sqs = SharedElasticMq.client();
  private final World world =
      new World(SharedElasticMq.clock(), Pace.with(Duration.ofSeconds(1)), new Random(7));
  private final SimulatorServer server =
      SimulatorServer.start(
          "localhost", 0, 1 << 20, new SnsSimulator(world, AwsSettings.playground(), this::bring));
  private final SnsClient sns =
      SnsClient.builder()
          .endpointOverride(server.uri())
          .region(Region.EU_CENTRAL_1)
          .httpClient(ApacheHttpClient.create())
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("playground", "x")))
          .build();

  private void bring(String queueArn, String group, String once, String body) {
    var name = queueArn.substring(queueArn.lastIndexOf(':') + 1);
    var url = sqs.getQueueUrl(get -> get.queueName(name)).queueUrl();
    sqs.sendMessage(
        send ->
            send.queueUrl(url)
                .messageBody(body)
                .messageGroupId(group)
                .messageDeduplicationId(once));
  }

  @Override
  protected Fixture unused() {
    var settings = SharedElasticMq.freshQueues();
    new Queues(sqs, settings).create();
    var names = new TopicNames("arn:aws:sns:eu-central-1:000000000000:" + settings.prefix());
    new TopicSetup(sns, names, new TopicQueues(sqs, settings)).create();
    var archive = new InMemoryArchive();
    return new Fixture(
        new CodedTopics(TopicModule.publisher(new SnsPublisher(sns, names)), archive),
        new TopicSubscribers(sqs, settings, archive));
  }

  @AfterEach
  void close() {
    sns.close();
    server.close();
    world.close();
  }
}
