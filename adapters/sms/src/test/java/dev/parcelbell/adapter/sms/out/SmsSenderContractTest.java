package dev.parcelbell.adapter.sms.out;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.aws.AwsAccess;
import dev.parcelbell.aws.testkit.AwsSenderContract;
import dev.parcelbell.aws.testkit.SimulatedAws;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.PhoneNumber;

class SmsSenderContractTest extends AwsSenderContract {
  SmsSenderContractTest() {
    super(
        new Address.Sms(new PhoneNumber("+4915112345678")),
        new Content.Text("Your parcel comes today."),
        "/Context/attempt");
  }

  @Override
  protected SimulatedAws aws() {
    return ShortMessages.simulated();
  }

  @Override
  protected Sender sender(AwsAccess access) {
    return new SmsSender(access, ShortMessages.SETTINGS);
  }
}
