package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.ChatTexts;
import dev.parcelbell.application.port.out.Conversations;
import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.port.out.ParcelsOfCustomer;
import dev.parcelbell.application.port.out.ReplySender;
import dev.parcelbell.application.port.out.Reroutings;
import dev.parcelbell.application.port.out.Traces;
import dev.parcelbell.domain.channel.Channel;
import java.util.Map;

/**
 * What a conversation needs beside {@link Ports}.
 *
 * @param senders the platforms that are built and configured
 */
public record ChatPorts(
    Conversations conversations,
    IntentRecognizer recognizer,
    ChatTexts texts,
    ParcelsOfCustomer parcelsOfCustomer,
    Reroutings reroutings,
    Traces traces,
    Map<Channel, ReplySender> senders) {
  public ChatPorts {
    senders = Map.copyOf(senders);
  }
}
