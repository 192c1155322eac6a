package dev.parcelbell.adapter.ses.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.aws.Finding;
import dev.parcelbell.aws.testkit.OneAnswer;
import dev.parcelbell.aws.testkit.SimulatedAws;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SesProbeTest {
  private static List<Boolean> judgements(List<Finding> findings) {
    return findings.stream().map(Finding::isGood).toList();
  }

  /** Asks a service that gives the same answer to everything. */
  private static List<Finding> look(String xml, SesSettings settings) throws IOException {
    return OneAnswer.to(xml, "text/xml", access -> new SesProbe(access, settings).look());
  }

  @Test
  void all_is_well_at_the_simulator() {
    try (var ses = Mails.simulated()) {
      assertEquals(
          List.of(true, true, true),
          judgements(new SesProbe(ses.patient(), Mails.SETTINGS).look()));
    }
  }

  @ParameterizedTest(name = "{1} of {0} sent")
  @CsvSource({"200, 0, false", "50000, 10, true", "50000, 45000, false", "-1, 9000, true"})
  void the_quota_is_judged(double max, double sent, boolean isGood) throws IOException {
    var quota =
        """
        <GetSendQuotaResponse><GetSendQuotaResult><SentLast24Hours>%s</SentLast24Hours>
        <Max24HourSend>%s</Max24HourSend><MaxSendRate>14.0</MaxSendRate></GetSendQuotaResult>
        </GetSendQuotaResponse>\
        """
            .formatted(sent, max);

    assertEquals(isGood, look(quota, Mails.SETTINGS).getFirst().isGood());
  }

  @ParameterizedTest
  @CsvSource({"Success, true", "Pending, false"})
  void the_sender_has_to_be_verified(String status, boolean isGood) throws IOException {
    var identities =
        """
        <GetIdentityVerificationAttributesResponse><GetIdentityVerificationAttributesResult>
        <VerificationAttributes><entry><key>shop.example</key><value>
        <VerificationStatus>%s</VerificationStatus></value></entry></VerificationAttributes>
        </GetIdentityVerificationAttributesResult></GetIdentityVerificationAttributesResponse>\
        """
            .formatted(status);

    assertEquals(isGood, look(identities, Mails.SETTINGS).get(1).isGood());
  }

  @Test
  void without_a_configuration_set_nothing_comes_back() throws IOException {
    var silent = new SesSettings(Mails.FROM, Optional.empty(), Optional.empty(), 1000);

    assertTrue(look("<x/>", silent).getLast().text().contains("configuration set"));
  }

  @Test
  void a_service_that_is_not_there_is_told_of() {
    var nowhere = new SesProbe(SimulatedAws.patientAt(SimulatedAws.nowhere()), Mails.SETTINGS);

    assertEquals(List.of(false, false, true), judgements(nowhere.look()));
  }
}
