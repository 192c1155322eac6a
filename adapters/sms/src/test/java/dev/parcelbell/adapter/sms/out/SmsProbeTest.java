package dev.parcelbell.adapter.sms.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.aws.Finding;
import dev.parcelbell.aws.testkit.OneAnswer;
import dev.parcelbell.aws.testkit.SimulatedAws;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmsProbeTest {
  private static List<Boolean> judgements(List<Finding> findings) {
    return findings.stream().map(Finding::isGood).toList();
  }

  /** Asks a service that gives the same answer to everything. */
  private static List<Finding> look(String json, SmsSettings settings) throws IOException {
    return OneAnswer.to(
        json, "application/x-amz-json-1.0", access -> new SmsProbe(access, settings).look());
  }

  @Test
  void all_is_well_at_the_simulator() {
    try (var sms = ShortMessages.simulated()) {
      assertEquals(
          List.of(true, true, true),
          judgements(new SmsProbe(sms.patient(), ShortMessages.SETTINGS).look()));
    }
  }

  @ParameterizedTest
  @CsvSource({"SANDBOX, false", "PRODUCTION, true", "SOMETHING_NEW, true"})
  void the_sandbox_is_not_enough(String tier, boolean isGood) throws IOException {
    var account =
        "{\"AccountAttributes\":[{\"Name\":\"ACCOUNT_TIER\",\"Value\":\"%s\"}]}".formatted(tier);

    assertEquals(isGood, look(account, ShortMessages.SETTINGS).getFirst().isGood());
  }

  @ParameterizedTest
  @CsvSource({"1, false", "1000, true"})
  void a_dollar_a_month_is_not_enough(long limit, boolean isGood) throws IOException {
    var limits =
        "{\"SpendLimits\":[{\"Name\":\"TEXT_MESSAGE_MONTHLY_SPEND_LIMIT\",\"EnforcedLimit\":%d}]}"
            .formatted(limit);

    assertEquals(isGood, look(limits, ShortMessages.SETTINGS).get(1).isGood());
  }

  @Test
  void without_a_configuration_set_nothing_comes_back() throws IOException {
    var silent =
        new SmsSettings(Optional.empty(), Optional.empty(), Duration.ofHours(1), Optional.empty());

    assertEquals(List.of(true, true, false), judgements(look("{}", silent)));
  }

  @Test
  void a_service_that_is_not_there_is_told_of() {
    var nowhere =
        new SmsProbe(SimulatedAws.patientAt(SimulatedAws.nowhere()), ShortMessages.SETTINGS);

    assertEquals(List.of(false, false, true), judgements(nowhere.look()));
  }
}
