package dev.parcelbell.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.parcelbell.adapter.messenger.out.GraphApi;
import dev.parcelbell.adapter.messenger.out.GraphSender;
import dev.parcelbell.adapter.messenger.out.GraphTemplates;
import dev.parcelbell.adapter.messenger.out.StatusWords;
import dev.parcelbell.adapter.ses.out.SesSender;
import dev.parcelbell.adapter.sms.out.LibPhoneNumbers;
import dev.parcelbell.adapter.sms.out.SmsSender;
import dev.parcelbell.adapter.texts.out.FileTexts;
import dev.parcelbell.adapter.texts.out.Pictures;
import dev.parcelbell.adapter.texts.out.TextFiles;
import dev.parcelbell.application.port.out.ApprovedTemplates;
import dev.parcelbell.application.port.out.PhoneNumbers;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.aws.AwsAccess;
import dev.parcelbell.bootstrap.settings.Settings;
import dev.parcelbell.domain.channel.Channel;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;

/** The channels that are configured, and what they say. */
@Module
interface ChannelModule {
  @Provides
  @Singleton
  static Optional<GraphApi> graph(Settings settings, Closing closing) {
    return settings.messenger().map(page -> closing.later(new GraphApi(page.graph())));
  }

  @Provides
  @Singleton
  static Map<Channel, Sender> senders(
      Settings settings,
      Optional<GraphApi> graph,
      SentMessages sentMessages,
      InstantSource clock,
      Closing closing) {
    var senders = new EnumMap<Channel, Sender>(Channel.class);
    graph.ifPresent(
        page -> senders.put(Channel.MESSENGER, new GraphSender(page, sentMessages, clock)));
    settings
        .mail()
        .ifPresent(
            mail ->
                senders.put(
                    Channel.EMAIL,
                    closing.later(
                        new SesSender(access(settings, settings.aws().ses()), mail.ses()))));
    settings
        .sms()
        .ifPresent(
            sms ->
                senders.put(
                    Channel.SMS,
                    closing.later(
                        new SmsSender(access(settings, settings.aws().sms()), sms.sms()))));
    return senders;
  }

  private static AwsAccess access(Settings settings, Optional<URI> endpoint) {
    return new AwsAccess(
        Region.of(settings.aws().region()),
        endpoint,
        settings.aws().credentialsProvider(),
        settings.engine().engine().providerTimeout());
  }

  @Provides
  @Singleton
  static ApprovedTemplates templates(
      Settings settings, Optional<GraphApi> graph, FileTexts texts, InstantSource clock) {
    var builtIn = StatusWords.builtIn();
    return settings
        .messenger()
        .<ApprovedTemplates>flatMap(
            page -> graph.map(api -> new GraphTemplates(api, page.templates(), builtIn, clock)))
        .orElse((_, _, _) -> Optional.empty());
  }

  @Provides
  @Singleton
  static FileTexts texts(Settings settings) {
    return new FileTexts(
        TextFiles.onClassPath(), settings.api().locale(), settings.api().publicUrl());
  }

  @Provides
  @Singleton
  static Pictures pictures() {
    return Pictures.onClassPath();
  }

  @Provides
  static PhoneNumbers phoneNumbers() {
    return new LibPhoneNumbers();
  }
}
