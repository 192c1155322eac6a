package dev.parcelbell.adapter.ses.out;

import dev.parcelbell.aws.AwsAccess;
import dev.parcelbell.aws.Finding;
import dev.parcelbell.aws.OneCall;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.GetIdentityVerificationAttributesResponse;
import software.amazon.awssdk.services.ses.model.GetSendQuotaResponse;
import software.amazon.awssdk.services.ses.model.VerificationStatus;

/** Looks whether SES is set up as we need it. Changes nothing and sends nothing. */
public final class SesProbe {
  private static final String SES = "SES";

  /** What an account may send a day until it is let out of the sandbox. */
  private static final double SANDBOX_QUOTA = 200;

  private static final double NEARLY = 0.9;

  private final AwsAccess access;
  private final SesSettings settings;

  public SesProbe(AwsAccess access, SesSettings settings) {
    this.access = access;
    this.settings = settings;
  }

  /** Findings about the quota, the sender and the receipts. */
  public List<Finding> look() {
    try (var ses = access.connect(SesClient.builder())) {
      return List.of(quota(ses), sender(ses), receipts());
    }
  }

  private static Finding quota(SesClient ses) {
    return Finding.of(SES, "our quota", OneCall.make(() -> ses.getSendQuota()), SesProbe::quota);
  }

  private static Finding quota(GetSendQuotaResponse quota) {
    double max = number(quota.max24HourSend());
    double sent = number(quota.sentLast24Hours());
    if (max > 0 && max <= SANDBOX_QUOTA) {
      return new Finding(
          false,
          "SES is in its sandbox and sends to verified addresses only: request production access");
    }
    return max > 0 && sent >= NEARLY * max
        ? new Finding(false, "The daily quota of SES is nearly used up: request a higher one")
        : new Finding(true, "SES lets us send; in 24 hours it took %.0f mails.".formatted(sent));
  }

  private static double number(@Nullable Double value) {
    return Optional.ofNullable(value).orElse(0.0);
  }

  private Finding sender(SesClient ses) {
    var address = settings.from().value();
    var domain = address.substring(address.lastIndexOf('@') + 1);
    var result =
        OneCall.make(
            () -> ses.getIdentityVerificationAttributes(i -> i.identities(address, domain)));
    return Finding.of(SES, "whether the sender is verified", result, SesProbe::sender);
  }

  private static Finding sender(GetIdentityVerificationAttributesResponse identities) {
    boolean isVerified =
        identities.verificationAttributes().values().stream()
            .anyMatch(identity -> identity.verificationStatus() == VerificationStatus.SUCCESS);
    return isVerified
        ? new Finding(true, "SES has verified the sender.")
        : new Finding(
            false, "SES has verified neither the sender's address nor its domain: verify one");
  }

  private Finding receipts() {
    return settings.configurationSet().isPresent()
        ? new Finding(true, "A configuration set publishes what becomes of mails.")
        : new Finding(
            false, "Nobody tells us what becomes of mails: name a configuration set for SES");
  }
}
