package dev.parcelbell.simulator.sns;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.simulator.aws.AwsCredentials;
import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Call;
import dev.parcelbell.simulator.wire.CallHandler;
import dev.parcelbell.simulator.wire.Form;
import dev.parcelbell.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** FIFO topics with raw delivery to queues; standard topics are not simulated. */
public final class SnsSimulator implements CallHandler {
  private static final int MESSAGE_BYTES_MAX = 262_144;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,251}\\.fifo");
  private static final Pattern ID = Pattern.compile("[\\x21-\\x7e]{1,128}");
  private static final Pattern QUEUE = Pattern.compile("arn:aws:sqs:[^:]+:[^:]+:[^:]+\\.fifo");

  private final World world;
  private final AwsSettings settings;
  private final QueueSink sink;
  private final Map<String, FifoTopic> topics = new LinkedHashMap<>();

  public SnsSimulator(World world, AwsSettings settings, QueueSink sink) {
    this.world = world;
    this.settings = settings;
    this.sink = sink;
  }

  @Override
  public synchronized Answer answer(Call call) {
    var requestId = world.ids().uuid();
    var form = Form.parse(call.body()).or(call.query());
    var action = form.get("Action").orElse("");
    try {
      return switch (AwsCredentials.of(call, settings)) {
        case MISSING -> throw SnsError.credentials("MissingAuthenticationToken");
        case UNKNOWN -> throw SnsError.credentials("InvalidClientTokenId");
        case ACCEPTED -> SnsAnswers.ok(requestId, action, act(action, form));
      };
    } catch (SnsError error) {
      return SnsAnswers.error(requestId, error);
    }
  }

  private String act(String action, Form form) {
    return switch (action) {
      case "CreateTopic" -> create(form);
      case "GetTopicAttributes" -> SnsAnswers.attributes(topic(form).attributes());
      case "SetTopicAttributes" -> {
        topic(form).set(required(form, "AttributeName"), required(form, "AttributeValue"));
        yield "";
      }
      case "Subscribe" -> subscribe(form);
      case "ListSubscriptionsByTopic" ->
          SnsAnswers.subscriptions(required(form, "TopicArn"), topic(form).subscriptions());
      case "SetSubscriptionAttributes" -> change(form);
      case "Publish" -> publish(form);
      default -> throw SnsError.unknownAction(action);
    };
  }

  private String create(Form form) {
    var name = required(form, "Name");
    if (!NAME.matcher(name).matches()) {
      throw SnsError.parameter("Topic Name");
    }
    var arn = settings.arn("sns", name);
    var attributes = entries(form, "Attributes.entry", "key", "value");
    var known = topics.computeIfAbsent(arn, _ -> new FifoTopic(attributes));
    if (!known.attributes().equals(attributes)) {
      throw SnsError.parameter("Attributes Reason: Topic already exists with different attributes");
    }
    return SnsAnswers.element("TopicArn", arn);
  }

  private String subscribe(Form form) {
    var topic = topic(form);
    var endpoint = required(form, "Endpoint");
    if (!required(form, "Protocol").equals("sqs") || !QUEUE.matcher(endpoint).matches()) {
      throw SnsError.parameter(
          "Invalid parameter: Endpoint Reason: FIFO SNS topics deliver to FIFO SQS queues here");
    }
    var subscribed =
        topic.subscribe(
            new Subscribed(
                required(form, "TopicArn") + ":" + world.ids().uuid(),
                endpoint,
                entries(form, "Attributes.entry", "key", "value")));
    return SnsAnswers.element("SubscriptionArn", subscribed.arn());
  }

  private String change(Form form) {
    var arn = required(form, "SubscriptionArn");
    var name = required(form, "AttributeName");
    var value = required(form, "AttributeValue");
    if (topics.values().stream().noneMatch(topic -> topic.change(arn, name, value))) {
      throw SnsError.notFound("Subscription");
    }
    return "";
  }

  private String publish(Form form) {
    var topic = topic(form);
    var body = required(form, "Message");
    var attributes = entries(form, "MessageAttributes.entry", "Name", "Value.StringValue");
    int bytes = body.getBytes(UTF_8).length;
    for (var each : attributes.entrySet()) {
      bytes += (each.getKey() + "String" + each.getValue()).getBytes(UTF_8).length;
    }
    if (bytes > MESSAGE_BYTES_MAX) {
      throw SnsError.parameter("Message too long");
    }
    var message =
        new FifoTopic.Message(
            id(form, "MessageGroupId"), id(form, "MessageDeduplicationId"), body, attributes);
    try {
      topic.publish(message, world.now(), sink);
    } catch (SnsError error) {
      throw error;
    } catch (RuntimeException untaken) {
      throw SnsError.internal();
    }
    return SnsAnswers.element("MessageId", world.ids().uuid());
  }

  private static String id(Form form, String name) {
    return form.get(name)
        .filter(id -> ID.matcher(id).matches())
        .orElseThrow(
            () -> SnsError.parameter("The " + name + " parameter is required for FIFO topics"));
  }

  private FifoTopic topic(Form form) {
    return Optional.ofNullable(topics.get(required(form, "TopicArn")))
        .orElseThrow(() -> SnsError.notFound("Topic"));
  }

  private static String required(Form form, String name) {
    return form.get(name)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> SnsError.parameter(name));
  }

  private static Map<String, String> entries(Form form, String prefix, String key, String value) {
    var entries = new TreeMap<String, String>();
    for (int i = 1; ; i++) {
      var name = form.get("%s.%d.%s".formatted(prefix, i, key));
      if (name.isEmpty()) {
        return entries;
      }
      entries.put(name.get(), form.get("%s.%d.%s".formatted(prefix, i, value)).orElse(""));
    }
  }
}
