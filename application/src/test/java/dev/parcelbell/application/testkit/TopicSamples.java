package dev.parcelbell.application.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.application.testkit.InMemoryTopics.Wished;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.conversation.Choice;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.conversation.ReplyResult;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** What is published. */
final class TopicSamples {
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");

  /** Quotes, markup, controls, what XML forbids, a lone surrogate, another script, an emoji. */
  static final String ODD =
      "\"<&]]>\\\u0000\u000b\ufffe\ud800 \u00fcn\u00ef \u05e9\u05dc\u05d5\u05dd \ud83d\udce6\r\n";

  private static final RawInput RAW = new RawInput("{\"mid\":\"m1\"}".getBytes(UTF_8));
  private static final Address ANA = person("4711");

  private TopicSamples() {}

  private static Address person(String psid) {
    return new Address.Messenger(new Psid(psid));
  }

  static List<Content> contents() {
    return List.of(
        new Content.Acted(ANA, UserAction.MESSAGE, Optional.of(new Heard.Said("hello"))),
        new Content.Acted(
            ANA, UserAction.POSTBACK, Optional.of(new Heard.Chose(Request.of(Intent.PARCEL_LIST)))),
        new Content.Acted(ANA, UserAction.MESSAGE, Optional.of(new Heard.Showed())),
        new Content.Acted(ANA, UserAction.REACTION, Optional.empty()),
        new Content.Turned(ANA, Turn.OURS),
        new Content.AboutMessage(Optional.of("4711")),
        new Content.Other(Optional.of("4711"), "nobody knows"));
  }

  /** An item that is itself and no other. */
  static InboundItem item(String key, Content content) {
    return new InboundItem("cor-1", key + "/" + content.hashCode(), "message", NOON, content, RAW);
  }

  static InboundItem said(String psid, String key, String text) {
    return new InboundItem(
        "cor-1",
        key,
        "message",
        NOON,
        new Content.Acted(person(psid), UserAction.MESSAGE, Optional.of(new Heard.Said(text))),
        RAW);
  }

  static InboundItem withRaw(String key, byte[] raw) {
    var said = said("4711", key, "");
    return new InboundItem(
        said.correlationId(), key, said.kind(), said.at(), said.content(), new RawInput(raw));
  }

  static byte[] noise(int bytes) {
    var noise = new byte[bytes];
    new Random(bytes).nextBytes(noise);
    return noise;
  }

  static List<PreparedReply> replies() {
    var choice = new Choice(ODD, Request.about(Intent.PARCEL_WHERE, new TrackingNumber("1")));
    var replies =
        List.of(
            new Reply.Text(ODD, List.of(choice)),
            new Reply.Card(
                "t", "", Optional.of(URI.create("https://x.example/a.png")), List.of(choice)),
            new Reply.Stages("t", List.of(new Reply.Stage("n", "", Reply.Progress.CURRENT))),
            new Reply.LogIn("text", "button"),
            new Reply.LogOut("text"),
            new Reply.HandOver("asked for a person"));
    return IntStream.range(0, replies.size())
        .mapToObj(
            i ->
                new PreparedReply(
                    new ReplyId("e1", i), ANA, replies.get(i), "cor-1", 1, NOON, NOON))
        .toList();
  }

  /** Of the same reply: differ in what came of it, and in the try. */
  static List<ReplyResult> results() {
    var reply = replies().getLast();
    var outcomes =
        List.of(
            new SendOutcome.Throttled(Duration.ofMillis(1500)),
            new SendOutcome.NotSent("ConnectException"),
            new SendOutcome.Refused(Reason.REFUSED, "100/33"),
            new SendOutcome.Ambiguous("time-out"),
            new SendOutcome.Accepted("m_1"));
    var nexts = ReplyResult.Next.values();
    return IntStream.range(0, outcomes.size())
        .mapToObj(
            i ->
                new ReplyResult(
                    reply,
                    "claim" + i / 2,
                    outcomes.get(i),
                    nexts[i % nexts.length],
                    new RawInput(noise(i)),
                    NOON.plusSeconds(i)))
        .toList();
  }

  static List<Wished> wishes() {
    var parcel = new TrackingNumber("12345678");
    return List.of(
        new Wished(
            parcel,
            new Rerouting(
                "k1", Optional.of("NEIGHBOUR"), Optional.empty(), Optional.empty(), NOON)),
        new Wished(
            parcel,
            new Rerouting(
                "k2",
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 23)),
                Optional.of("EVENING"),
                NOON.plusSeconds(1))));
  }
}
