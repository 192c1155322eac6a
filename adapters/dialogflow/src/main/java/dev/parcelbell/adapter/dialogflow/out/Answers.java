package dev.parcelbell.adapter.dialogflow.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.dialogflow.wire.Json;
import dev.parcelbell.adapter.dialogflow.wire.QueryResult;
import dev.parcelbell.domain.conversation.Recognition;

/** Reads what detectIntent answers. */
final class Answers {
  private Answers() {}

  /**
   * What was understood.
   *
   * @param said in which a number of a parcel is found that the agent overlooked
   * @throws NoAnswer when it has no result
   */
  static Recognition read(byte[] body, String said) throws NoAnswer {
    var result =
        Json.object(body)
            .map(answer -> answer.path("queryResult"))
            .filter(ObjectNode.class::isInstance)
            .orElseThrow(NoAnswer::unreadable);
    return QueryResult.read(result, said);
  }
}
