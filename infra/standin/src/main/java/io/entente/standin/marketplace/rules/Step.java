package io.entente.standin.marketplace.rules;

import io.entente.standin.marketplace.world.Change;
import io.entente.standin.marketplace.world.Offer;
import tools.jackson.databind.JsonNode;

/** One change as it is applied. */
public record Step(Change change, Offer before, Offer after, Scene scene) {
  JsonNode details() {
    return change.details();
  }

  boolean is(String type) {
    return change.type().equals(type);
  }
}
