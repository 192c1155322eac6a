package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.restfb.DefaultFacebookClient;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.types.send.IdMessageRecipient;
import com.restfb.types.send.Message;
import com.restfb.types.send.MessagingType;
import com.restfb.types.send.SendResponse;
import dev.parcelbell.simulator.world.Channel;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** RestFB, which knows nothing of simulators. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForeignMessengerClientTest {
  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void it_sends_a_message() {
    var answer = send(client("playground-app-secret"), TestBed.ANA);

    assertEquals(TestBed.ANA, answer.getRecipientId());
    var arrived = bed.simulators.outbox().of(Channel.MESSENGER, TestBed.ANA).getFirst();
    assertEquals("Grüße 📦", arrived.text());
    assertEquals(answer.getMessageId(), arrived.providerMessageId());
  }

  @Test
  void it_understands_that_the_window_is_closed() {
    bed.pass(Duration.ofHours(25));

    var refused =
        assertThrows(
            FacebookOAuthException.class, () -> send(client("playground-app-secret"), TestBed.ANA));

    assertEquals(10, refused.getErrorCode());
    assertEquals(2018278, refused.getErrorSubcode());
  }

  @Test
  void it_understands_that_nobody_has_that_id() {
    var refused =
        assertThrows(
            FacebookOAuthException.class, () -> send(client("playground-app-secret"), "42"));

    assertEquals(100, refused.getErrorCode());
    assertEquals(2018001, refused.getErrorSubcode());
  }

  private static SendResponse send(FacebookClient client, String psid) {
    return client.publish(
        "me/messages",
        SendResponse.class,
        Parameter.with("messaging_type", MessagingType.UPDATE),
        Parameter.with("recipient", new IdMessageRecipient(psid)),
        Parameter.with("message", new Message("Grüße 📦")));
  }

  private FacebookClient client(String appSecret) {
    var client = new DefaultFacebookClient("playground-page-token", appSecret, Version.LATEST);
    client.setFacebookEndpointUrls(
        new FacebookEndpoints() {
          @Override
          public String getGraphEndpoint() {
            return bed.simulators.graph().toString();
          }
        });
    return client;
  }
}
