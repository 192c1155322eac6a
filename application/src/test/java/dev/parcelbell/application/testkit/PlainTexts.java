package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Texts;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.delivery.Notification;
import java.util.Optional;

/** Texts that say the parcel and its status and nothing else. */
public final class PlainTexts implements Texts {
  @Override
  public String currentVersion() {
    return "v1";
  }

  @Override
  public Content render(Channel channel, Notification notification, Reader reader) {
    var text =
        switch (notification) {
          case Notification.ParcelNews(var parcel, var update, _, _) ->
              parcel.value() + " " + update.status();
        };
    return switch (channel) {
      case MESSENGER -> new Content.Card(text, "", Optional.empty());
      case EMAIL -> new Content.Mail(text, text, text);
      case SMS, WHATSAPP -> new Content.Text(text);
    };
  }
}
