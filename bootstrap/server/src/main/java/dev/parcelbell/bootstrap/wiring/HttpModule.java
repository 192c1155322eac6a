package dev.parcelbell.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.parcelbell.adapter.dialogflow.in.FulfilmentWebhook;
import dev.parcelbell.adapter.dynamodb.out.DynamoDbStores;
import dev.parcelbell.adapter.httpapi.in.HttpApi;
import dev.parcelbell.adapter.httpapi.wire.Defaults;
import dev.parcelbell.adapter.messenger.in.MessengerWebhook;
import dev.parcelbell.adapter.messenger.out.MessengerMessages;
import dev.parcelbell.adapter.sns.in.HttpsSnsHost;
import dev.parcelbell.adapter.sns.in.SnsWebhook;
import dev.parcelbell.adapter.sqs.out.Queues;
import dev.parcelbell.adapter.texts.out.Pictures;
import dev.parcelbell.application.usecase.ChatUseCases;
import dev.parcelbell.application.usecase.UseCases;
import dev.parcelbell.bootstrap.operations.Metrics;
import dev.parcelbell.bootstrap.operations.Readiness;
import dev.parcelbell.bootstrap.settings.Settings;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Router;
import jakarta.inject.Provider;
import java.time.InstantSource;

/** Every path that the application answers. */
@Module
interface HttpModule {
  /** Asked for to see whether the store answers; nobody has this id. */
  CustomerId NOBODY = new CustomerId("nobody.at.all");

  @Provides
  static Routes routes(
      Settings settings,
      UseCases useCases,
      ChatUseCases chat,
      Pictures pictures,
      Metrics metrics,
      DynamoDbStores stores,
      Queues queues,
      Provider<Workers> workers,
      Closing closing,
      InstantSource clock) {
    var customers = stores.customers();
    var readiness =
        new Readiness(
            () -> customers.find(NOBODY).isEmpty() && queues.missing().isEmpty(),
            () -> workers.get().areAlive());
    var everybodys =
        Router.builder()
            .all(webhooks(settings, useCases, closing, clock))
            .all(fulfilment(settings, chat, clock))
            .all(api(settings, useCases, chat, pictures).router())
            .build();
    return new Routes(everybodys, operators(metrics, readiness));
  }

  private static Router operators(Metrics metrics, Readiness readiness) {
    return Router.builder()
        .get("/health/live", _ -> HttpResponse.text(200, "live\n"))
        .get("/health/ready", readiness)
        .get("/metrics", _ -> HttpResponse.of(200, Metrics.contentType(), new Body(metrics.text())))
        .build();
  }

  private static Router webhooks(
      Settings settings, UseCases useCases, Closing closing, InstantSource clock) {
    var routes = Router.builder();
    settings
        .messenger()
        .ifPresent(
            page -> {
              var webhook = new MessengerWebhook(page.webhook(), useCases.acceptWebhook());
              routes.get("/webhooks/messenger", webhook).post("/webhooks/messenger", webhook);
            });
    settings
        .sns()
        .ifPresent(
            topics -> {
              var sns = closing.later(new HttpsSnsHost());
              var webhook = new SnsWebhook(topics, useCases.acceptEvent(), sns, clock);
              routes.post("/webhooks/sns", webhook);
            });
    return routes.build();
  }

  private static Router fulfilment(Settings settings, ChatUseCases chat, InstantSource clock) {
    var routes = Router.builder();
    settings
        .recognizer()
        .fulfilment()
        .ifPresent(
            key -> {
              var messages = new MessengerMessages(settings.api().logInPage());
              routes.post(
                  "/webhooks/dialogflow/es",
                  new FulfilmentWebhook(key, chat.answerRequest(), messages::of, clock));
            });
    return routes.build();
  }

  private static HttpApi api(
      Settings settings, UseCases useCases, ChatUseCases chat, Pictures pictures) {
    var ports =
        new HttpApi.Ports(
            useCases.registerCustomer(),
            useCases.showCustomer(),
            useCases.registerParcel(),
            useCases.showParcel(),
            useCases.recordParcelUpdate(),
            useCases.showDelivery(),
            useCases.redriveDelivery(),
            chat.showTrace(),
            useCases.previewText(settings.api().timeZone()));
    return new HttpApi(
        settings.api().keys(),
        ports,
        new Defaults(settings.api().locale(), settings.api().timeZone()),
        status -> pictures.png(status).orElseThrow());
  }
}
