package io.entente.standin.marketplace.rules;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.World;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that is only asked for, or for which nothing but a name is given.
 *
 * @param operation AWS's name of it
 */
public record Query(String operation, String account, ObjectNode body, World world) {
  boolean is(String... operations) {
    return Stream.of(operations).anyMatch(operation::equals);
  }

  String text(String field) {
    return Json.text(body, field);
  }

  /** Whether it wants a page of another size than one that may be had. */
  boolean isPageOutside(String field, int most) {
    JsonNode size = body.path(field);
    return !size.isMissingNode()
        && (!size.isInt() || size.intValue() < 1 || size.intValue() > most);
  }
}
