package dev.parcelbell.adapter.dialogflow.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.simulator.dialogflow.ServiceAccount;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceAccountKeyTest {
  private static final String FILE =
      ServiceAccount.playground().keyFile("p", URI.create("http://localhost:1/token"));

  @Test
  void a_key_file_is_read_and_not_told() {
    var key = ServiceAccountKey.parse(FILE);

    assertTrue(key.isPresent());
    assertEquals("ServiceAccountKey[…]", key.get().toString());
    assertFalse(key.get().secret().length == 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "key",
        "[]",
        "{}",
        "{\"type\":\"authorized_user\",\"client_id\":\"x\",\"client_secret\":\"y\",\"refresh_token\":\"z\"}",
        "{\"type\":\"service_account\",\"client_email\":\"a@b\",\"private_key\":\"x\"}"
      })
  void anything_else_is_none(String text) {
    assertEquals(Optional.empty(), ServiceAccountKey.parse(text));
  }

  @Test
  void half_a_key_file_is_none() {
    assertEquals(
        Optional.empty(), ServiceAccountKey.parse(FILE.replace("private_key\"", "public_key\"")));
    assertEquals(
        Optional.empty(), ServiceAccountKey.parse(FILE.replace("BEGIN PRIVATE", "BEGIN MY")));
  }
}
