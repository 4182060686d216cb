package io.entente.standin.marketplace.rules;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Change;
import io.entente.standin.marketplace.world.ChangeSet;
import io.entente.standin.marketplace.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What StartChangeSet is asked for.
 *
 * @param account who asks
 */
public record Submission(String account, ObjectNode body, World world) {
  public List<JsonNode> sent() {
    return Json.each(body.path("ChangeSet")).toList();
  }

  public List<Change> changes() {
    return sent().stream().map(Change::of).toList();
  }

  /** The entities that exist already and that it would change; what it replaces, too. */
  public Set<String> targets() {
    return changes().stream()
        .filter(change -> change.reference().isEmpty())
        .flatMap(change -> change.entity().stream())
        .collect(Collectors.toSet());
  }

  public Optional<String> token() {
    return Optional.of(Json.text(body, "ClientRequestToken")).filter(token -> !token.isEmpty());
  }

  /** The change set that its token has started before. */
  public Optional<ChangeSet> started() {
    return token().flatMap(token -> world.tokens.find(key(token))).map(world.changeSets::get);
  }

  /** A token is its account's own. */
  public String key(String token) {
    return account + " " + token;
  }

  /** What makes two requests the same; the token is not of it. */
  public String fingerprint() {
    ObjectNode without = body.deepCopy();
    without.remove("ClientRequestToken");
    return without.toString();
  }
}
