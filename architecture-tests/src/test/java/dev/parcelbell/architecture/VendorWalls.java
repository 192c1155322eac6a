package dev.parcelbell.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** One door for each vendor: whoever else wants in changes this table first. */
final class VendorWalls {
  /**
   * @param vendor packages, as ArchUnit spells them
   * @param places who may use them
   */
  private record Door(String name, List<String> vendor, List<String> places) {
    Door to(String... rooms) {
      return new Door(name, vendor, List.of(rooms));
    }
  }

  private static final List<Door> DOORS =
      List.of(
          door("DynamoDB", "software.amazon.awssdk.services.dynamodb..")
              .to("adapter.dynamodb", "bootstrap"),
          door("SQS", "software.amazon.awssdk.services.sqs..").to("adapter.sqs", "bootstrap"),
          door("SES", "software.amazon.awssdk.services.ses..").to("adapter.ses", "bootstrap"),
          door("SNS", "software.amazon.awssdk.services.sns..").to("adapter.sns", "bootstrap"),
          door("SMS", "software.amazon.awssdk.services.pinpointsmsvoicev2..")
              .to("adapter.sms", "bootstrap"),
          door("AWS", "software.amazon.awssdk..").to("adapter", "aws", "bootstrap"),
          door("Jackson", "com.fasterxml.jackson..", "tools.jackson..")
              .to("adapter", "http", "aws", "agent", "bootstrap", "simulator", "playground"),
          door("Helidon", "io.helidon..").to("bootstrap", "simulator", "playground"),
          door("dependency injection", "dagger..", "jakarta.inject..", "javax.inject..")
              .to("bootstrap"),
          door("the command line", "picocli..").to("bootstrap", "playground"),
          door("ElasticMQ", "org.elasticmq..", "org.apache.pekko..", "scala..").to("playground"),
          door("e-mail", "jakarta.mail..", "org.eclipse.angus..").to("adapter.ses"),
          door("numbering plans", "com.google.i18n.phonenumbers..").to("adapter.sms"),
          door("Google", "com.google.auth..", "com.google.api..").to("adapter.dialogflow"),
          door("OpenNLP", "opennlp..").to("adapter.opennlp"),
          door("templates", "com.github.mustachejava..").to("adapter.texts"),
          door("calls over HTTP", "java.net.http..")
              .to(
                  "adapter.messenger",
                  "adapter.sns",
                  "adapter.dialogflow",
                  "bootstrap",
                  "simulator",
                  "playground"),
          door("how logs are written", "java.util.logging..", "org.slf4j..")
              .to("bootstrap", "playground"));

  private VendorWalls() {}

  private static Door door(String name, String... vendor) {
    return new Door(name, List.of(vendor), List.of());
  }

  static Stream<ArchRule> of(House house) {
    return DOORS.stream().map(door -> wall(house, door));
  }

  private static ArchRule wall(House house, Door door) {
    var places = door.places().toArray(String[]::new);
    return house
        .avoids(house.outside(places), House.packages(door.vendor().toArray(String[]::new)))
        .as(door.name() + " has its door in " + String.join(", ", places));
  }
}
