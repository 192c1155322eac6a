package dev.parcelbell.adapter.sqs.out;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.parcelbell.adapter.sqs.wire.BodyCodec;
import dev.parcelbell.adapter.sqs.wire.Concern;
import dev.parcelbell.adapter.sqs.wire.InLine;
import dev.parcelbell.adapter.sqs.wire.ItemBody;
import dev.parcelbell.adapter.sqs.wire.Publication;
import dev.parcelbell.adapter.sqs.wire.ReplyBody;
import dev.parcelbell.adapter.sqs.wire.ResultBody;
import dev.parcelbell.adapter.sqs.wire.Topic;
import dev.parcelbell.adapter.sqs.wire.WishBody;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.ReplyResult;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Topics as messages, whoever takes them to their subscribers. Says what belongs together, what is
 * the same thing again, and what a message looks like; messages that are too large go to the
 * archive first.
 */
public final class CodedTopics implements Topics {
  private final Publisher publisher;
  private final LargeMessages large;

  public CodedTopics(Publisher publisher, Archive archive) {
    this.publisher = publisher;
    this.large = new LargeMessages(archive);
  }

  /** What has no person belongs to nobody, and overtakes whatever it likes. */
  @Override
  public void publish(InboundItem item) {
    var body = body(ItemBody.CODEC, item, item.person(), item.at());
    publisher.publish(
        new Publication(
            Topic.INBOUND,
            InLine.of(item.person().filter(id -> !id.isEmpty()).orElse(item.key()), item.key()),
            body,
            Map.of(Concern.ATTRIBUTE, Concern.of(item.content()).name())));
  }

  @Override
  public void publish(PreparedReply reply) {
    var person = reply.person().value();
    var place = InLine.of(person, reply.id().wire(), Integer.toString(reply.attempt()));
    publish(
        Topic.RESPONSES,
        place,
        body(ReplyBody.CODEC, reply, Optional.of(person), reply.preparedAt()));
  }

  @Override
  public void publish(ReplyResult result) {
    var reply = result.request();
    var person = reply.person().value();
    var place = InLine.of(person, reply.id().wire(), result.claim(), result.next().name());
    publish(Topic.RESULTS, place, body(ResultBody.CODEC, result, Optional.of(person), result.at()));
  }

  @Override
  public void publish(TrackingNumber parcel, Rerouting wish) {
    var wished = new WishBody.Wish(parcel, wish);
    publish(
        Topic.PARCEL_WISHES,
        InLine.of(parcel.value(), wish.key()),
        body(WishBody.CODEC, wished, Optional.empty(), wish.wishedAt()));
  }

  private void publish(Topic topic, InLine place, String body) {
    publisher.publish(new Publication(topic, place, body, Map.of()));
  }

  private <T> String body(BodyCodec<T> codec, T value, Optional<String> person, Instant at) {
    var body = codec.write(value);
    if (body.length() <= LargeMessages.INLINE_MAX) {
      return body;
    }
    var content = new RawInput(body.getBytes(US_ASCII));
    return codec.writeArchived(large.keep(codec.kind(), person, at, content), at);
  }
}
