package dev.parcelbell.adapter.dynamodb.in;

import java.time.Duration;

/**
 * How the stream is read.
 *
 * @param owner names this process among those that would read; a process that begins again under
 *     the same name need not wait for its own lease to run out
 * @param interval between two looks when there was nothing; DynamoDB allows five looks a second at
 *     each shard
 * @param lease how long the others wait when this process dies
 * @param shardsEvery how often to look for new shards
 * @param parcelsAtOnce how many parcels' changes are announced at the same time
 */
public record StreamSettings(
    String owner, Duration interval, Duration lease, Duration shardsEvery, int parcelsAtOnce) {
  public static StreamSettings of(String owner) {
    return new StreamSettings(
        owner, Duration.ofMillis(250), Duration.ofSeconds(10), Duration.ofSeconds(15), 16);
  }

  public StreamSettings every(Duration shorter) {
    return new StreamSettings(owner, shorter, lease, shardsEvery, parcelsAtOnce);
  }
}
