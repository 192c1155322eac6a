package dev.parcelbell.adapter.sqs.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Looks up each queue's address once. */
final class QueueUrls {
  private final SqsClient sqs;
  private final String prefix;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  QueueUrls(SqsClient sqs, String prefix) {
    this.sqs = sqs;
    this.prefix = prefix;
  }

  String of(String queue) {
    var url = known.get(queue);
    if (url == null) {
      url = sqs.getQueueUrl(get -> get.queueName(prefix + queue)).queueUrl();
      known.put(queue, url);
    }
    return url;
  }
}
