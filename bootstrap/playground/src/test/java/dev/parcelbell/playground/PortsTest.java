package dev.parcelbell.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortsTest {
  @Test
  void every_port_that_is_taken_is_named_with_the_setting_that_changes_it() throws Exception {
    try (var everywhere = new ServerSocket(0);
        var here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var wanted = PlaygroundInTests.anyPorts();
      wanted.put(Port.CONTROL, everywhere.getLocalPort());
      wanted.put(Port.STORE, here.getLocalPort());

      var refused = assertThrows(CannotStart.class, () -> Ports.free(wanted));

      assertEquals(
          "port %d of the control API is taken (PARCELBELL_CONTROL_PORT sets another); "
                  .formatted(everywhere.getLocalPort())
              + "port %d of the store is taken (PARCELBELL_DYNAMODB_PORT sets another)"
                  .formatted(here.getLocalPort()),
          refused.getMessage());
    }
  }

  @Test
  void a_port_wanted_twice_is_named() throws Exception {
    int number;
    try (var socket = new ServerSocket(0)) {
      number = socket.getLocalPort();
    }
    var wanted = PlaygroundInTests.anyPorts();
    wanted.put(Port.MESSENGER, number);
    wanted.put(Port.AWS, number);

    var refused = assertThrows(CannotStart.class, () -> Ports.free(wanted));

    assertEquals(
        "port "
            + number
            + " of the simulated SES and SMS is wanted twice"
            + " (PARCELBELL_AWS_SIM_PORT sets another)",
        refused.getMessage());
  }

  @Test
  void zero_is_any_free_one_and_never_the_same() throws Exception {
    var ports = Ports.free(PlaygroundInTests.anyPorts());

    var numbers = new HashSet<Integer>();
    for (var port : Port.values()) {
      numbers.add(ports.of(port));
    }
    assertEquals(Port.values().length, numbers.size());
  }

  @Test
  void the_usual_ports_are_those_of_the_documentation() {
    var settings = Settings.from(Map.of("PARCELBELL_SQS_PORT", "9325"), Optional.empty());

    assertEquals(
        Map.of(
            Port.APPLICATION, 8080,
            Port.CONTROL, 8090,
            Port.MESSENGER, 8081,
            Port.AWS, 8082,
            Port.DIALOGFLOW, 8083,
            Port.QUEUES, 9325,
            Port.STORE, 8000),
        settings.ports());
  }
}
