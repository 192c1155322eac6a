package dev.parcelbell.adapter.sms.out;

import dev.parcelbell.aws.AwsAccess;
import dev.parcelbell.aws.Finding;
import dev.parcelbell.aws.OneCall;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.AccountAttributeName;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.DescribeAccountAttributesResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.DescribeSpendLimitsResponse;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SpendLimitName;

/** Looks whether AWS End User Messaging is set up as we need it. Changes and sends nothing. */
public final class SmsProbe {
  private static final String SMS = "AWS End User Messaging";

  /** In dollars a month: what every account begins with. */
  private static final long INITIAL_LIMIT = 1;

  private final AwsAccess access;
  private final SmsSettings settings;

  public SmsProbe(AwsAccess access, SmsSettings settings) {
    this.access = access;
    this.settings = settings;
  }

  /** Findings about the account, its spend limit and the receipts. */
  public List<Finding> look() {
    try (var sms = access.connect(PinpointSmsVoiceV2Client.builder())) {
      return List.of(account(sms), spendLimit(sms), receipts());
    }
  }

  private static Finding account(PinpointSmsVoiceV2Client sms) {
    var result = OneCall.make(() -> sms.describeAccountAttributes(_ -> {}));
    return Finding.of(SMS, "whether it is in its sandbox", result, SmsProbe::account);
  }

  private static Finding account(DescribeAccountAttributesResponse account) {
    boolean inSandbox =
        account.accountAttributes().stream()
            .filter(attribute -> attribute.name() == AccountAttributeName.ACCOUNT_TIER)
            .anyMatch(attribute -> "SANDBOX".equals(attribute.value()));
    return inSandbox
        ? new Finding(
            false,
            SMS
                + " is in its sandbox and sends to verified numbers only:"
                + " request production access")
        : new Finding(true, SMS + " may send to every number.");
  }

  private static Finding spendLimit(PinpointSmsVoiceV2Client sms) {
    var result = OneCall.make(() -> sms.describeSpendLimits(_ -> {}));
    return Finding.of(SMS, "how much we may spend", result, SmsProbe::spendLimit);
  }

  private static Finding spendLimit(DescribeSpendLimitsResponse limits) {
    return limits.spendLimits().stream()
        .filter(limit -> limit.name() == SpendLimitName.TEXT_MESSAGE_MONTHLY_SPEND_LIMIT)
        .flatMap(limit -> Stream.ofNullable(limit.enforcedLimit()))
        .findFirst()
        .map(SmsProbe::spendLimit)
        .orElseGet(() -> new Finding(true, SMS + " names no limit of spending."));
  }

  private static Finding spendLimit(long dollars) {
    return dollars > INITIAL_LIMIT
        ? new Finding(true, "Text messages may cost $%d a month.".formatted(dollars))
        : new Finding(
            false,
            "Text messages may cost $%d a month: request a higher spend limit".formatted(dollars));
  }

  private Finding receipts() {
    return settings.configurationSet().isPresent()
        ? new Finding(true, "A configuration set publishes what becomes of text messages.")
        : new Finding(
            false, "Nobody tells us what becomes of text messages: name a configuration set");
  }
}
