package dev.parcelbell.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.parcelbell.adapter.dynamodb.out.DynamoDbStores;
import dev.parcelbell.adapter.messenger.out.GraphApi;
import dev.parcelbell.adapter.messenger.out.GraphReplySender;
import dev.parcelbell.adapter.texts.out.FileChatTexts;
import dev.parcelbell.adapter.texts.out.FileTexts;
import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.port.out.ReplySender;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.application.usecase.ChatPorts;
import dev.parcelbell.application.usecase.ChatSettings;
import dev.parcelbell.application.usecase.ChatUseCases;
import dev.parcelbell.application.usecase.Ports;
import dev.parcelbell.bootstrap.settings.Settings;
import dev.parcelbell.domain.channel.Channel;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The conversation. */
@Module
interface ChatModule {
  @Provides
  @Singleton
  static Map<Channel, ReplySender> replySenders(
      Settings settings, Optional<GraphApi> graph, SentMessages sent, InstantSource clock) {
    var senders = new EnumMap<Channel, ReplySender>(Channel.class);
    graph.ifPresent(
        page ->
            senders.put(
                Channel.MESSENGER,
                new GraphReplySender(page, sent, settings.api().logInPage(), clock)));
    return senders;
  }

  @Provides
  @Singleton
  static ChatUseCases chatUseCases(
      Ports ports,
      DynamoDbStores stores,
      IntentRecognizer recognizer,
      FileTexts texts,
      Map<Channel, ReplySender> senders,
      Settings settings,
      InstantSource clock) {
    var api = settings.api();
    var usual = ChatSettings.defaults();
    return new ChatUseCases(
        ports,
        new ChatPorts(
            stores.conversations(),
            recognizer,
            new FileChatTexts(texts, api.locale()),
            stores.parcelsOfCustomer(),
            stores.reroutings(),
            stores.traces(),
            senders),
        settings.engine().engine(),
        new ChatSettings(
            settings.recognizer().confidence(),
            api.locale(),
            api.timeZone(),
            usual.answeredFor(),
            usual.inPlaceFor()),
        clock);
  }
}
