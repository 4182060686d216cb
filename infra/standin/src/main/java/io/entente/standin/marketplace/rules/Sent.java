package io.entente.standin.marketplace.rules;

import io.entente.standin.marketplace.world.Change;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change of a submission, before anything has begun.
 *
 * @param raw as it was sent
 * @param earlier the names of the changes before it
 */
public record Sent(Submission submission, JsonNode raw, Change change, Set<String> earlier) {
  ObjectNode details() {
    return change.details();
  }

  boolean is(String... types) {
    return Set.of(types).contains(change.type());
  }
}
