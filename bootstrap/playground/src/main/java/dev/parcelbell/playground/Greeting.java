package dev.parcelbell.playground;

/** What is printed when everything runs: where it is, and three lines to try by copy and paste. */
final class Greeting {
  private Greeting() {}

  static String of(Startup.Result running) {
    var ports = running.ports();
    var application = ports.url(Port.APPLICATION);
    var control = ports.url(Port.CONTROL);
    var json =
        "-H 'x-api-key: " + ApplicationSettings.API_KEY + "' -H 'content-type: application/json'";
    var parcel = application + "/v1/parcels/12345678";
    return """

    Parcelbell runs.

      application    %s   (API key: %s)
      control API    %s
      Messenger      %s   (simulated)
      SES and SMS    %s   (simulated)
      Dialogflow     %s   (simulated)
      SQS            %s   (ElasticMQ)
      DynamoDB       %s   (DynamoDB Local)
      data and logs  %s
      time           %s

    Customers: ana (Messenger, SMS, e-mail), ben (SMS and e-mail, in German), cleo (e-mail only)

    Try this in another terminal:

      curl -X PUT %s %s -d '{"customerId":"ana"}'
      curl -X POST %s/updates %s -d '{"status":"OUT_FOR_DELIVERY"}'
      sleep 1; curl %s/api/outbox

    Ctrl-C stops everything.
    """
        .formatted(
            application,
            ApplicationSettings.API_KEY,
            control,
            ports.url(Port.MESSENGER),
            ports.url(Port.AWS),
            ports.url(Port.DIALOGFLOW),
            ports.url(Port.QUEUES),
            ports.url(Port.STORE),
            running.data(),
            time(running.playground().clock()),
            parcel,
            json,
            parcel,
            json,
            control);
  }

  private static String time(SharedClock clock) {
    var ahead = clock.offset();
    return ahead.isZero()
        ? "real"
        : "%d h %d min ahead, as the run before left it"
            .formatted(ahead.toHours(), ahead.toMinutesPart());
  }
}
