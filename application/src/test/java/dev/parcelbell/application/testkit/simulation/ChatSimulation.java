package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.Converse;
import dev.parcelbell.application.port.in.SendReply;
import dev.parcelbell.application.port.in.TakeReplyResult;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.application.port.out.Conversations;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.ReplyClaims;
import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.application.testkit.InMemoryArchive;
import dev.parcelbell.application.testkit.InMemoryChannelStates;
import dev.parcelbell.application.testkit.InMemoryConversations;
import dev.parcelbell.application.testkit.InMemoryCustomers;
import dev.parcelbell.application.testkit.InMemoryIdempotency;
import dev.parcelbell.application.testkit.InMemoryParcels;
import dev.parcelbell.application.testkit.InMemoryReplyClaims;
import dev.parcelbell.application.testkit.InMemoryReroutings;
import dev.parcelbell.application.testkit.PlainChatTexts;
import dev.parcelbell.application.testkit.ScriptedRecognizer;
import dev.parcelbell.application.usecase.ChatPorts;
import dev.parcelbell.application.usecase.ChatSettings;
import dev.parcelbell.application.usecase.ChatUseCases;
import dev.parcelbell.application.usecase.EngineSettings;
import dev.parcelbell.application.usecase.Ports;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.ReplyId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * People who ask, under one seed: crashes, lost answers, repeated and hidden messages. Every
 * question gets one reply, no reply is shown twice, and nobody's replies change their order.
 */
final class ChatSimulation {
  private static final int PEOPLE = 3;
  private static final int QUESTIONS = 4;
  private static final int CHAOS_STEPS = 1_500;
  private static final int CALM_STEPS_MAX = 20_000;
  private static final int RECEIVES_MAX = 3;
  private static final Duration AGAIN = Duration.ofSeconds(2);
  private static final RawInput RAW = new RawInput(new byte[] {1});

  private final World world;
  private final ChatLines lines;
  private final ChatProvider provider;
  private final ChatUseCases app;
  private final List<InboundItem> unsaid = new ArrayList<>();
  private final List<InboundItem> said = new ArrayList<>();
  private final Set<ReplyId> ended = new HashSet<>();
  private final Set<ReplyId> leftLine = new HashSet<>();

  private ChatSimulation(long seed, ChatVariant variant, boolean recording) {
    world = new World(seed, recording);
    lines = new ChatLines(world, variant.keepsOrder());
    provider = new ChatProvider(world);
    app = application(variant);
    script();
  }

  static Simulation.Result run(long seed, ChatVariant variant, boolean recording) {
    return Turns.amongTasks(() -> new ChatSimulation(seed, variant, recording).result(seed));
  }

  private ChatUseCases application(ChatVariant variant) {
    var faulty = new FaultyPort(world);
    var customers = new InMemoryCustomers();
    var parcels = new InMemoryParcels(new InMemoryIdempotency(), world.clock());
    var other = new AppOverMemory().ports;
    var ports =
        new Ports(
            faulty.around(Customers.class, customers),
            parcels,
            other.idempotency(),
            other.deliveries(),
            other.tickets(),
            other.windows(),
            other.sentMessages(),
            faulty.around(ReplyClaims.class, variant.claims(new InMemoryReplyClaims())),
            faulty.around(ChannelStates.class, new InMemoryChannelStates()),
            faulty.around(Archive.class, new InMemoryArchive()),
            other.inboundQueue(),
            variant.topics(faulty.around(Topics.class, lines)),
            other.texts(),
            other.templates(),
            other.phoneNumbers(),
            other.senders(),
            other.observer(),
            world::nextId,
            world.dice(),
            other.patience());
    return new ChatUseCases(
        ports,
        new ChatPorts(
            faulty.around(Conversations.class, variant.conversations(new InMemoryConversations())),
            faulty.around(IntentRecognizer.class, new ScriptedRecognizer()),
            new PlainChatTexts(),
            parcels,
            new InMemoryReroutings(parcels),
            new InMemoryArchive(),
            Map.of(Channel.MESSENGER, provider)),
        EngineSettings.defaults(),
        ChatSettings.defaults(),
        world.clock());
  }

  /** What everybody is going to say, each in their order. */
  private void script() {
    for (int question = 0; question < QUESTIONS; question++) {
      for (int who = 0; who < PEOPLE; who++) {
        var person = new Address.Messenger(new Psid("10" + who));
        var heard = Optional.<Heard>of(new Heard.Said("Where is my parcel?"));
        unsaid.add(
            new InboundItem(
                "c",
                "p" + who + "-q" + question,
                "message",
                World.START,
                new InboundItem.Content.Acted(person, UserAction.MESSAGE, heard),
                RAW));
      }
    }
  }

  private Simulation.Result result(long seed) {
    Optional<Throwable> violation = Optional.empty();
    try {
      play();
    } catch (Violation | RuntimeException broken) {
      violation = Optional.of(broken);
    } finally {
      world.turns().killAll();
    }
    return new Simulation.Result(seed, violation, world.history());
  }

  private void play() {
    for (int step = 0; step < CHAOS_STEPS; step++) {
      chaos();
    }
    world.becomeCalm();
    while (!unsaid.isEmpty()) {
      say();
    }
    for (int step = 0; !isAtRest(); step++) {
      if (step > CALM_STEPS_MAX) {
        throw new Violation("nothing lost: does not come to rest");
      }
      calm();
    }
    check();
  }

  private boolean isAtRest() {
    return world.turns().running().isEmpty() && lines.areEmpty();
  }

  private void chaos() {
    var dice = world.dice();
    var running = world.turns().running();
    if (!running.isEmpty() && world.crashes()) {
      world.tell("crash");
      world.turns().kill(dice.one(running));
      return;
    }
    if (!running.isEmpty() && dice.below(10) < 7) {
      letGoOn(dice.one(running));
      return;
    }
    switch (dice.below(8)) {
      case 0 -> say();
      case 1 -> sayAgain();
      case 2 -> world.clock().advance(Duration.ofSeconds(dice.below(90)));
      default -> receive();
    }
  }

  private void calm() {
    var running = world.turns().running();
    if (!running.isEmpty()) {
      letGoOn(world.dice().one(running));
    } else if (!receive()) {
      lines.nextVisible().ifPresent(world.clock()::moveTo);
    }
  }

  private void letGoOn(Task task) {
    world.turns().run(task);
    if (task.failure() instanceof Violation violation) {
      throw violation;
    }
  }

  private void say() {
    if (!unsaid.isEmpty()) {
      var item = unsaid.removeFirst();
      said.add(item);
      world.tell("says " + item.key());
      lines.publish(item);
    }
  }

  /** Platforms deliver again what they delivered before, also much later. */
  private void sayAgain() {
    if (!said.isEmpty()) {
      lines.publish(world.dice().one(said));
    }
  }

  private boolean receive() {
    return switch (world.dice().below(3)) {
      case 0 -> converse() || send() || results();
      case 1 -> send() || results() || converse();
      default -> results() || converse() || send();
    };
  }

  private boolean converse() {
    return work(
        "converse",
        lines.items,
        received -> {
          var item = received.message().body();
          Converse converse = app.converse();
          try {
            converse.converse(item);
          } catch (PortUnavailable outage) {
            throw outage;
          } catch (RuntimeException failed) {
            if (received.receives() < RECEIVES_MAX) {
              throw failed;
            }
            converse.giveUp(item, "failed");
          }
          return Optional.empty();
        });
  }

  private boolean send() {
    return work(
        "send",
        lines.replies,
        received ->
            switch (app.sendReply().send(received.message().body())) {
              case SendReply.Outcome.Done() -> Optional.empty();
              case SendReply.Outcome.Again(var at) -> Optional.of(at);
            });
  }

  private boolean results() {
    return work(
        "results",
        lines.results,
        received -> {
          var result = received.message().body();
          switch (result.next()) {
            case LEFT_LINE -> leftLine.add(result.request().id());
            case ENDED -> ended.add(result.request().id());
            case WAITS -> {}
          }
          for (TakeReplyResult taker :
              List.of(app.saveReplyResult(), app.retryReply(), app.noticeReplyProblems())) {
            taker.take(result);
          }
          return Optional.empty();
        });
  }

  /** Gives when to come again, if it is not done with. */
  private interface Work<T> {
    Optional<Instant> on(ChatLine.Received<T> received);
  }

  private <T> boolean work(String name, ChatLine<T> line, Work<T> work) {
    var received = line.receive();
    received.ifPresent(
        message ->
            world
                .turns()
                .start(
                    name,
                    () -> {
                      try {
                        work.on(message)
                            .ifPresentOrElse(
                                at -> line.hide(message, at), () -> line.delete(message));
                      } catch (RuntimeException failed) {
                        line.hide(message, world.clock().instant().plus(AGAIN));
                        throw failed;
                      }
                    }));
    return received.isPresent();
  }

  private void check() {
    for (var item : said) {
      var id = new ReplyId(ReplyId.eventOf(item.key()), 0);
      if (!ended.contains(id)) {
        throw new Violation("nothing lost: no reply to " + item.key());
      }
    }
    for (int who = 0; who < PEOPLE; who++) {
      var person = new Address.Messenger(new Psid("10" + who));
      var expected =
          said.stream()
              .filter(item -> item.person().equals(Optional.of(person.value())))
              .map(item -> new ReplyId(ReplyId.eventOf(item.key()), 0))
              .filter(id -> !leftLine.contains(id))
              .toList();
      var shown = provider.shownTo(person).stream().filter(id -> !leftLine.contains(id)).toList();
      if (!shown.equals(expected.stream().filter(shown::contains).toList())) {
        throw new Violation("order: " + person.masked() + " was shown " + shown);
      }
    }
  }
}
