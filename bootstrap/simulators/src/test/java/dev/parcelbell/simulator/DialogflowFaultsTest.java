package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DialogflowFaultsTest {
  private static final String HELLO = DialogflowBed.text("pizza please", "en");

  @AutoClose private final DialogflowBed bed = new DialogflowBed();

  @ParameterizedTest
  @CsvSource({
    "refuse, , 400, INVALID_ARGUMENT",
    "refuse, PERMISSION_DENIED, 403, PERMISSION_DENIED",
    "refuse, INTERNAL, 500, INTERNAL",
    "throttle, , 429, RESOURCE_EXHAUSTED",
    "garbage, , 200, <html>"
  })
  void an_answer_goes_wrong_as_ordered_and_the_next_one_does_not(
      String kind, String code, int status, String said) {
    bed.simulators
        .faults()
        .add(
            new Fault(
                Channel.parse("dialogflow"), FaultKind.parse(kind), 1, Optional.ofNullable(code)));

    var answer = bed.ask(DialogflowBed.AGENT + "/sessions/s", HELLO, bed.token());

    assertEquals(status, answer.statusCode());
    assertTrue(answer.body().contains(said), answer::body);
    assertEquals("nothing", bed.heard("s", "one more", "en").at("/intent/displayName").asText());
    assertEquals(2, bed.simulators.requests().of(Channel.DIALOGFLOW));
  }

  @ParameterizedTest
  @CsvSource({"TIMEOUT_BEFORE, nothing", "TIMEOUT_AFTER, more"})
  void a_time_out_has_changed_the_contexts_or_not(FaultKind kind, String then) throws Exception {
    bed.simulators.faults().add(Fault.once(Channel.DIALOGFLOW, kind));
    var token = bed.token();
    var kept =
        CompletableFuture.runAsync(
            () -> bed.ask(DialogflowBed.AGENT + "/sessions/s", HELLO, token));
    TestBed.eventually(() -> bed.simulators.faults().list().isEmpty());

    TestBed.eventually(
        () -> then.equals(bed.heard("s", "one more", "en").at("/intent/displayName").asText()));
    assertEquals(List.of(), bed.simulators.outbox().all());
    assertEquals(false, kept.isDone());
  }
}
