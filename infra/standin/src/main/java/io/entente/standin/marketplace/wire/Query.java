package io.entente.standin.marketplace.wire;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The Catalog's queries, whose names begin small where those of bodies begin large. */
final class Query {
  private Query() {}

  static ObjectNode of(Map<String, String> parameters) {
    ObjectNode input = Json.object();
    parameters.forEach((name, value) -> input.put(capital(name), value));
    return input;
  }

  private static String capital(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
