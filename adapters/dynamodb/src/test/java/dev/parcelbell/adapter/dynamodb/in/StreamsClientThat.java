package dev.parcelbell.adapter.dynamodb.in;

import dev.parcelbell.adapter.dynamodb.local.LocalStream;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The real client, except that something happens before records are read.
 *
 * @param happens may throw
 */
record StreamsClientThat(Runnable happens) implements DynamoDbStreamsClient {
  @Override
  public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
    return LocalStream.client().describeStream(request);
  }

  @Override
  public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
    return LocalStream.client().getShardIterator(request);
  }

  @Override
  public GetRecordsResponse getRecords(GetRecordsRequest request) {
    happens.run();
    return LocalStream.client().getRecords(request);
  }

  @Override
  public String serviceName() {
    return LocalStream.client().serviceName();
  }

  @Override
  public void close() {}
}
