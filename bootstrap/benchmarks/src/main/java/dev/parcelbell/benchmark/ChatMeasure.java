package dev.parcelbell.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * People who ask where their parcel is, one question each: how soon the webhook is acknowledged,
 * and how soon the reply reaches the simulated Send API.
 */
final class ChatMeasure implements Measure {
  private static final int PER_SECOND = 20;
  private static final int WARM_UP = 300;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path home;
  private final int seconds;

  ChatMeasure(Path home, int seconds) {
    this.home = home;
    this.seconds = seconds;
  }

  @Override
  public String title() {
    return "Conversation";
  }

  @Override
  public List<String> run(Consumer<String> progress) throws IOException, InterruptedException {
    progress.accept("starting the stack");
    try (var stack = Stack.start(home)) {
      progress.accept("warming up with " + WARM_UP + " questions");
      ask(stack, people(stack, 50_000_000, WARM_UP));
      int questions = seconds * PER_SECOND;
      progress.accept("making " + questions + " people with a parcel each");
      var people = people(stack, 60_000_000, questions);
      progress.accept("asking %d questions, %d a second".formatted(questions, PER_SECOND));
      var before = Counters.of(stack);
      var asked = ask(stack, people);
      return told(asked, Counters.of(stack).requestsSince(before));
    }
  }

  /**
   * @param acks how long each webhook took to be acknowledged, in milliseconds
   * @param replies how long from sending the webhook to the reply at the Send API
   */
  private record Asked(int questions, List<Double> acks, List<Double> replies) {}

  private static List<String> people(Stack stack, int base, int count) throws InterruptedException {
    Map<Integer, String> people = new ConcurrentHashMap<>();
    Parallel.times(
        count,
        4,
        i -> {
          var body = "{\"name\":\"Someone\",\"linked\":true}";
          var person = stack.http().post(stack.control("/api/people"), body).orFail().json();
          people.put(i, person.path("psid").asText());
          var parcel = "{\"customerId\":\"%s\"}".formatted(person.path("customerId").asText());
          stack.http().put(stack.application("/v1/parcels/" + (base + i)), parcel).orFail();
        });
    return List.copyOf(new TreeMap<>(people).values());
  }

  private static Asked ask(Stack stack, List<String> people) throws InterruptedException {
    Map<String, Instant> at = new ConcurrentHashMap<>();
    Queue<Double> acks = new ConcurrentLinkedQueue<>();
    Parallel.paced(
        people.size(),
        PER_SECOND,
        i -> {
          var webhook = SignedWebhook.saying(people.get(i), "Where is my parcel?");
          at.put(people.get(i), Instant.now());
          acks.add(webhook.post(stack));
        });
    var replies = new ArrayList<Double>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    do {
      Thread.sleep(500);
      replies.clear();
      for (var sent :
          stack.http().get(stack.control("/api/outbox?channel=messenger")).orFail().json()) {
        var asked = at.get(sent.path("to").asText());
        if (asked != null) {
          var reached = Instant.parse(sent.path("at").asText());
          replies.add(Duration.between(asked, reached).toNanos() / 1e6);
        }
      }
    } while (replies.size() < people.size() && System.nanoTime() - deadline < 0);
    return new Asked(people.size(), List.copyOf(acks), replies);
  }

  private static List<String> told(Asked asked, Map<String, Double> requests) {
    var lines = new ArrayList<String>();
    lines.add(
        "- %,d questions at %d/s, %,d replies. Target: one each."
            .formatted(asked.questions(), PER_SECOND, asked.replies().size()));
    lines.add(
        "- Webhook sent to reply at the Send API: "
            + Quantiles.of(asked.replies())
            + ". Target p50 250 ms, p99 1,500 ms.");
    lines.add(
        "- Webhook acknowledged: " + Quantiles.of(asked.acks()) + ". Target p50 10 ms, p99 50 ms.");
    double all = requests.values().stream().mapToDouble(Double::doubleValue).sum();
    lines.add(
        String.format(
            Locale.ROOT,
            "- Requests to AWS per question, its webhooks of echo, delivery and reading included:"
                + " **%.1f**.",
            all / asked.questions()));
    lines.addAll(List.of("", "| request | count | per question |", "|---|---:|---:|"));
    requests.forEach(
        (name, count) ->
            lines.add(
                String.format(
                    Locale.ROOT, "| %s | %,.0f | %.2f |", name, count, count / asked.questions())));
    return lines;
  }
}
