package dev.parcelbell.adapter.sqs.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.conversation.Choice;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.conversation.ReplyResult;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.conversation.Slots;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One of each: every kind of everything that a message can hold, and every constant. */
final class Samples {
  static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456789Z");

  /** Quotes, markup, controls, what XML forbids, a lone surrogate, another script, an emoji. */
  static final String ODD = "\"<&]]>\\\u0000\u000b\ufffe\ud800 Ünï שלום \ud83d\udce6\r\n";

  static final List<Address> ADDRESSES =
      List.of(
          new Address.Messenger(new Psid("4711")),
          new Address.WhatsApp(new PhoneNumber("+4915112345678")),
          new Address.Sms(new PhoneNumber("+4915112345679")),
          new Address.Email(new EmailAddress("ana@x.example")));

  private Samples() {}

  static List<Slots> slots() {
    var all = new ArrayList<>(List.of(Slots.NONE));
    all.add(Slots.NONE.withParcel(new TrackingNumber("12345678")));
    all.add(Slots.NONE.withLanguage(Locale.GERMAN));
    all.add(Slots.NONE.withLanguage(Locale.forLanguageTag("de-CH-1996")));
    Stream.of(Slots.Place.values()).map(Slots.NONE::withPlace).forEach(all::add);
    Stream.of(Slots.Day.values()).map(Slots.NONE::withDay).forEach(all::add);
    for (var time : Slots.TimeOfDay.values()) {
      all.add(
          new Slots(
              Optional.of(new TrackingNumber("AB-1")),
              Optional.of(Slots.Place.DEPOT),
              Optional.of(Slots.Day.TODAY),
              Optional.of(time),
              Optional.of(Locale.ENGLISH)));
    }
    return all;
  }

  static List<Request> requests() {
    return Stream.concat(
            Stream.of(Intent.values()).map(Request::of),
            slots().stream().map(slots -> new Request(Intent.DELIVERY_OTHER_PLACE, slots)))
        .toList();
  }

  static List<Heard> heard() {
    return Stream.concat(
            Stream.<Heard>of(new Heard.Said(""), new Heard.Said(ODD), new Heard.Showed()),
            requests().stream().map(Heard.Chose::new))
        .toList();
  }

  static List<Content> contents() {
    var all = new ArrayList<Content>();
    for (var address : ADDRESSES) {
      all.add(new Content.Acted(address, UserAction.MESSAGE, Optional.empty()));
    }
    for (var action : UserAction.values()) {
      all.add(new Content.Acted(ADDRESSES.getFirst(), action, Optional.empty()));
    }
    for (var heard : heard()) {
      all.add(new Content.Acted(ADDRESSES.getFirst(), UserAction.POSTBACK, Optional.of(heard)));
    }
    for (var turn : Conversation.Turn.values()) {
      all.add(new Content.Turned(ADDRESSES.getFirst(), turn));
    }
    for (var person : List.of(Optional.<String>empty(), Optional.of(ODD))) {
      all.add(new Content.AboutMessage(person));
      all.add(new Content.Other(person, ODD));
    }
    return all;
  }

  static List<InboundItem> items() {
    return contents().stream().map(content -> item(content, new byte[] {0, -1, 60})).toList();
  }

  static InboundItem item(Content content, byte[] raw) {
    return new InboundItem("cor-1", "m_" + ODD, "message", NOON, content, new RawInput(raw));
  }

  static List<Reply> replies() {
    var choice = new Choice(ODD, Request.about(Intent.PARCEL_WHERE, new TrackingNumber("1")));
    var stages =
        Stream.of(Reply.Progress.values())
            .map(progress -> new Reply.Stage("Zugestellt", "", progress))
            .toList();
    return List.of(
        new Reply.Text("", List.of()),
        new Reply.Text(
            ODD, requests().stream().limit(10).map(each -> new Choice("x", each)).toList()),
        new Reply.Card(ODD, "", Optional.empty(), List.of()),
        new Reply.Card(
            "t", "s", Optional.of(URI.create("https://x.example/a.png?b=1")), List.of(choice)),
        new Reply.Stages(ODD, List.of()),
        new Reply.Stages("t", stages),
        new Reply.LogIn(ODD, "Log in"),
        new Reply.LogOut(ODD),
        new Reply.HandOver("asked for a person"));
  }

  static List<PreparedReply> prepared() {
    return Stream.concat(
            replies().stream().map(reply -> prepared(ADDRESSES.getFirst(), reply)),
            ADDRESSES.stream().map(person -> prepared(person, new Reply.LogOut("bye"))))
        .toList();
  }

  private static PreparedReply prepared(Address person, Reply reply) {
    return new PreparedReply(
        new ReplyId("e1", 9), person, reply, "cor-1", 3, NOON.plusSeconds(7), NOON);
  }

  static List<SendOutcome> outcomes() {
    return Stream.concat(
            Stream.<SendOutcome>of(
                new SendOutcome.Accepted("m_1"),
                new SendOutcome.Throttled(Duration.ofMillis(1500)),
                new SendOutcome.NotSent("ConnectException"),
                new SendOutcome.Ambiguous(ODD)),
            Stream.of(Reason.values()).map(reason -> new SendOutcome.Refused(reason, "190/460")))
        .toList();
  }

  static List<ReplyResult> results() {
    var request = prepared(ADDRESSES.getFirst(), new Reply.LogOut("bye"));
    var exchanged = new RawInput("{}\n".getBytes(UTF_8));
    return Stream.concat(
            outcomes().stream()
                .map(
                    outcome ->
                        new ReplyResult(
                            request, "c1", outcome, ReplyResult.Next.ENDED, exchanged, NOON)),
            Stream.of(ReplyResult.Next.values())
                .map(
                    next ->
                        new ReplyResult(
                            request,
                            "c2",
                            new SendOutcome.NotSent(""),
                            next,
                            new RawInput(new byte[0]),
                            NOON)))
        .toList();
  }

  static List<WishBody.Wish> wishes() {
    var parcel = new TrackingNumber("12345678");
    return List.of(
        new WishBody.Wish(
            parcel,
            new Rerouting(
                "k1", Optional.of("NEIGHBOUR"), Optional.empty(), Optional.empty(), NOON)),
        new WishBody.Wish(
            parcel,
            new Rerouting(
                ODD,
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 23)),
                Optional.of("EVENING"),
                NOON)));
  }
}
