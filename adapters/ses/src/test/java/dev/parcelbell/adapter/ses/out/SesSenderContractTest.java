package dev.parcelbell.adapter.ses.out;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.aws.AwsAccess;
import dev.parcelbell.aws.testkit.AwsSenderContract;
import dev.parcelbell.aws.testkit.SimulatedAws;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.EmailAddress;

class SesSenderContractTest extends AwsSenderContract {
  SesSenderContractTest() {
    super(
        new Address.Email(new EmailAddress("ana@x.example")),
        new Content.Mail("Out for delivery", "Your parcel comes today.", "<p>Today</p>"),
        "/tags/attempt");
  }

  @Override
  protected SimulatedAws aws() {
    return Mails.simulated();
  }

  @Override
  protected Sender sender(AwsAccess access) {
    return new SesSender(access, Mails.SETTINGS);
  }
}
