package io.entente.local;

import io.entente.local.data.KeptClock;
import io.entente.local.events.Events;
import io.entente.platform.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What the running program does for the command line. */
final class Commands {
  /** What time it is, and how far that is ahead of the system's clock. */
  record Time(Instant now, String ahead) {}

  /** Whether everything that happened has been dealt with. */
  record Status(int outstanding) {}

  private final Tokens tokens;
  private final KeptClock clock;
  private final Events events;

  Commands(Tokens tokens, KeptClock clock, Events events) {
    this.tokens = tokens;
    this.clock = clock;
    this.events = events;
  }

  Map<String, Function<JsonNode, Object>> byName() {
    return Map.of(
        "token", body -> tokens.give(Json.MAPPER.treeToValue(body, Tokens.Wish.class)),
        "clock", body -> moved(body.path("step").asString("")),
        "status", _ -> new Status(events.outstanding()));
  }

  private Time moved(String step) {
    if (!step.isEmpty()) {
      clock.move(step);
    }
    return new Time(clock.clock().instant(), clock.ahead().toString());
  }
}
