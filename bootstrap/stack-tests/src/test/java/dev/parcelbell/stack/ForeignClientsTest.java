package dev.parcelbell.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that know nothing of Parcelbell, and that were not written here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OneTown.class)
@Timeout(60)
class ForeignClientsTest {
  private final Town town;

  ForeignClientsTest(Town town) {
    this.town = town;
  }

  @Test
  void the_sdk_of_aws_finds_the_queues() {
    try (var queues = Cloud.of(town).queues()) {
      var urls = queues.listQueues().queueUrls();

      assertTrue(urls.stream().anyMatch(url -> url.endsWith("parcelbell-events")), urls.toString());
    }
  }

  @Test
  void the_sdk_of_aws_finds_the_tables() {
    try (var tables = Cloud.of(town).tables()) {
      assertEquals(6, tables.listTables().tableNames().size());
      for (var name : tables.listTables().tableNames()) {
        var table = tables.describeTable(describe -> describe.tableName(name)).table();
        assertEquals("ACTIVE", table.tableStatusAsString(), name);
      }
    }
  }

  @Test
  void the_sdk_of_aws_sends_an_email() {
    var to = town.unlinked().email();
    try (var mail = Cloud.of(town).mail()) {
      mail.sendEmail(
          send ->
              send.source("somebody@parcelbell.example")
                  .destination(one -> one.toAddresses(to))
                  .message(
                      message ->
                          message
                              .subject(subject -> subject.data("Hello"))
                              .body(body -> body.text(text -> text.data("A foreign greeting")))));
    }

    var sent = town.sentTo(to);
    assertEquals(1, sent.size());
    assertTrue(sent.getFirst().path("text").asText().contains("A foreign greeting"));
  }

  @Test
  void the_sdk_of_aws_sends_an_sms() {
    var to = town.unlinked().phone();
    try (var texts = Cloud.of(town).texts()) {
      var answer =
          texts.sendTextMessage(
              send ->
                  send.destinationPhoneNumber(to)
                      .originationIdentity("+4915735990000")
                      .messageBody("A foreign greeting"));

      var sent = town.sentTo(to);
      assertEquals(1, sent.size());
      assertEquals(answer.messageId(), sent.getFirst().path("providerMessageId").asText());
    }
  }
}
