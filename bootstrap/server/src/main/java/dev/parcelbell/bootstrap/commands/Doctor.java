package dev.parcelbell.bootstrap.commands;

import dev.parcelbell.adapter.httpapi.in.Role;
import dev.parcelbell.adapter.messenger.out.GraphProbe;
import dev.parcelbell.adapter.messenger.out.GraphSetup;
import dev.parcelbell.bootstrap.wiring.App;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at everything that the application needs, and says what to do about what is not well. */
@Command(
    name = "doctor",
    description = "Checks settings, stores, queues and credentials, and says what to do.",
    mixinStandardHelpOptions = true)
public final class Doctor implements Callable<Integer> {
  /** What was found. */
  private record Finding(boolean isGood, String text) {}

  private final Assembled assembled;
  @Spec private CommandSpec spec = CommandSpec.create();

  public Doctor(Assembled assembled) {
    this.assembled = assembled;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    return assembled.run(
        app -> {
          var findings =
              Stream.of(callers(app), stores(app), queues(app), messenger(app), mail(app), sms(app))
                  .flatMap(all -> all)
                  .toList();
          out.println("  ok  the settings can be read");
          findings.forEach(
              found -> out.println((found.isGood() ? "  ok  " : " BAD  ") + found.text()));
          long bad = findings.stream().filter(found -> !found.isGood()).count();
          out.println(bad == 0 ? "everything is well" : bad + " things are not well");
          return bad == 0 ? 0 : 1;
        });
  }

  private static Stream<Finding> callers(App app) {
    var keys = app.settings().api().keys();
    if (keys.isEmpty()) {
      return Stream.of(new Finding(true, "no API key is configured: nobody may call the API"));
    }
    return Stream.of(
        new Finding(
            true,
            keys.hasAny(Role.ADMIN)
                ? "there are API keys, also with the role admin"
                : "no API key has the role admin: nobody can redrive deliveries"));
  }

  private static Stream<Finding> stores(App app) {
    return asking(
        "DynamoDB",
        "check PARCELBELL_DYNAMODB_ENDPOINT, AWS_REGION and the credentials",
        () -> {
          var missing = app.stores().tables().missing();
          return Stream.of(
              missing.isEmpty()
                  ? new Finding(true, "DynamoDB has every table")
                  : new Finding(
                      false, "tables are missing: " + missing + "; run parcelbell tables create"));
        });
  }

  private static Stream<Finding> queues(App app) {
    return asking(
        "SQS",
        "check PARCELBELL_SQS_ENDPOINT, AWS_REGION and the credentials",
        () -> {
          var missing = app.queues().missing();
          return Stream.of(
              missing.isEmpty()
                  ? new Finding(true, "SQS has every queue")
                  : new Finding(
                      false, "queues are missing: " + missing + "; run parcelbell tables create"));
        });
  }

  private static Stream<Finding> messenger(App app) {
    return app.graph()
        .map(
            graph ->
                asking(
                    "Messenger",
                    "check PARCELBELL_MESSENGER_PAGE_ID and the page token",
                    () ->
                        page(
                            new GraphProbe(graph),
                            new GraphSetup(graph, app.settings().api().publicUrl()))))
        .orElseGet(
            () ->
                Stream.of(new Finding(true, "Messenger is not configured: its hops are skipped")));
  }

  private static Stream<Finding> page(GraphProbe probe, GraphSetup setup) {
    var findings =
        probe.look().stream().map(found -> new Finding(found.isGood(), found.text())).toList();
    return findings.getFirst().isGood()
        ? Stream.concat(findings.stream(), Stream.of(chat(setup)))
        : findings.stream();
  }

  private static Finding chat(GraphSetup setup) {
    return switch (setup.compare()) {
      case GraphSetup.Outcome.Done(var differences) when differences.isEmpty() ->
          new Finding(true, "The page's chat is set up.");
      case GraphSetup.Outcome.Done(var differences) ->
          new Finding(
              false,
              String.join(" ", differences) + " Run parcelbell messenger setup to change that.");
      case GraphSetup.Outcome.Failed(var why, _) -> new Finding(false, why);
    };
  }

  private static Stream<Finding> mail(App app) {
    return app.mailProbe()
        .map(
            probe ->
                asking(
                    "SES",
                    "check PARCELBELL_SES_ENDPOINT and the credentials",
                    () ->
                        probe.look().stream()
                            .map(found -> new Finding(found.isGood(), found.text()))))
        .orElseGet(
            () -> Stream.of(new Finding(true, "e-mail is not configured: its hops are skipped")));
  }

  private static Stream<Finding> sms(App app) {
    return app.smsProbe()
        .map(
            probe ->
                asking(
                    "SMS",
                    "check PARCELBELL_SMS_ENDPOINT and the credentials",
                    () ->
                        probe.look().stream()
                            .map(found -> new Finding(found.isGood(), found.text()))))
        .orElseGet(
            () -> Stream.of(new Finding(true, "SMS is not configured: its hops are skipped")));
  }

  /** What cannot be asked is a finding too. */
  private static Stream<Finding> asking(
      String whom, String advice, Supplier<Stream<Finding>> question) {
    try {
      return question.get().toList().stream();
    } catch (RuntimeException silent) {
      return Stream.of(
          new Finding(
              false,
              "%s cannot be asked (%s): %s"
                  .formatted(whom, silent.getClass().getSimpleName(), advice)));
    }
  }
}
