package io.entente.testkit;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What went through an environment and may stand in no log: people's addresses, names and numbers,
 * and every secret that was answered. It is found by the fields' names, so that each test of the
 * whole suite plants its own; what looks like a token or an address is looked for besides.
 */
public final class Unloggable {
  private static final Set<String> FIELDS = Set.of("email", "phone", "secret");

  /** Shorter ones are found in request ids by chance. */
  private static final int SHORTEST = 6;

  private static final Pattern SHAPES =
      Pattern.compile(
          "eyJ[A-Za-z0-9_-]{8,}\\.|whsec_[A-Za-z0-9+/]{8}|entente\\.[a-z0-9]+\\.(pat|grant)_|[A-Za-z0-9_-]{40,}\\.[A-Za-z0-9_-]{43}"
              + "|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.[A-Za-z]{2,}");

  private final Set<String> values = ConcurrentHashMap.newKeySet();

  /** Has what is secret or a person's in a body that was sent or answered looked for. */
  public void note(JsonNode body) {
    if (body.isObject()) {
      body.propertyStream()
          .filter(member -> FIELDS.contains(member.getKey()))
          .forEach(member -> add(member.getValue()));
      if (body.has("email")) {
        add(body.path("name"));
      }
    }
    body.valueStream().forEach(this::note);
  }

  private void add(JsonNode value) {
    if (value.isString() && value.stringValue().length() >= SHORTEST) {
      values.add(value.stringValue());
    }
  }

  /**
   * @throws AssertionError naming where it stands, and not what
   */
  public void assertAbsentFrom(String log) {
    Optional<String> bad = log.lines().filter(this::isBad).findFirst();
    if (bad.isPresent()) {
      throw new AssertionError("a log line holds contact data or a secret: " + hidden(bad.get()));
    }
  }

  private boolean isBad(String line) {
    return SHAPES.matcher(line).find() || values.stream().anyMatch(line::contains);
  }

  private String hidden(String line) {
    return Stream.concat(Stream.of(SHAPES.matcher(line).replaceAll("***")), values.stream())
        .reduce((text, value) -> text.replace(value, "***"))
        .orElse(line);
  }
}
