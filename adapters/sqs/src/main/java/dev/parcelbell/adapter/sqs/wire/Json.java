package dev.parcelbell.adapter.sqs.wire;

import com.fasterxml.jackson.databind.json.JsonMapper;

final class Json {
  static final JsonMapper MAPPER = new JsonMapper();

  /** How every inbound message of ours begins: a mapper keeps the order of fields. */
  static final String BEGINNING = "{\"parcelbell\":";

  private Json() {}
}
