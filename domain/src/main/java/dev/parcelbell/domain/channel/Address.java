package dev.parcelbell.domain.channel;

/** Where a message goes on one channel. What each prints is safe to log. */
public sealed interface Address {
  Channel channel();

  /** As the platform writes it. Never for logs. */
  String value();

  /** For people who may know that an address is there, but not what it is. */
  String masked();

  record Messenger(Psid psid) implements Address {
    @Override
    public String value() {
      return psid.value();
    }

    @Override
    public Channel channel() {
      return Channel.MESSENGER;
    }

    @Override
    public String masked() {
      return psid.masked();
    }
  }

  record WhatsApp(PhoneNumber number) implements Address {
    @Override
    public String value() {
      return number.e164();
    }

    @Override
    public Channel channel() {
      return Channel.WHATSAPP;
    }

    @Override
    public String masked() {
      return number.masked();
    }
  }

  record Sms(PhoneNumber number) implements Address {
    @Override
    public String value() {
      return number.e164();
    }

    @Override
    public Channel channel() {
      return Channel.SMS;
    }

    @Override
    public String masked() {
      return number.masked();
    }
  }

  record Email(EmailAddress address) implements Address {
    @Override
    public String value() {
      return address.value();
    }

    @Override
    public Channel channel() {
      return Channel.EMAIL;
    }

    @Override
    public String masked() {
      return address.masked();
    }
  }
}
