package io.entente.standin.marketplace.catalog;

import io.entente.standin.marketplace.rules.AllRules;
import io.entente.standin.marketplace.rules.Ending;
import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.rules.Scene;
import io.entente.standin.marketplace.rules.Step;
import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Change;
import io.entente.standin.marketplace.world.ChangeSet;
import io.entente.standin.marketplace.world.ChangeSet.ErrorDetail;
import io.entente.standin.marketplace.world.Ids;
import io.entente.standin.marketplace.world.Offer;
import io.entente.standin.marketplace.world.Shelf;
import io.entente.standin.marketplace.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One change set being applied, on copies, until it is known that nothing is wrong with it. */
final class Application {
  private final World world;
  private final Rulebook rules;
  private final Instant at;

  /** By the name of the change that makes it. */
  private final Map<String, String> named = new HashMap<>();

  private final Map<String, Offer> offers = new LinkedHashMap<>();
  private final Shelf<Integer> latest = new Shelf<>();
  private final Map<Integer, List<ErrorDetail>> errors = new HashMap<>();
  private final Map<Integer, String> made = new HashMap<>();

  Application(World world, Rulebook rules, Instant at) {
    this.world = world;
    this.rules = rules;
    this.at = at;
  }

  /** What is wrong with the set, by the change's place; empty if it may be kept. */
  Map<Integer, List<ErrorDetail>> errors(ChangeSet set) {
    for (int place = 0; place < set.changes().size(); place++) {
      apply(set.account(), set.changes().get(place), place);
    }
    offers.values().stream().filter(Offer::isReleased).forEach(this::end);
    return errors;
  }

  private void apply(String account, Change change, int place) {
    Offer before = change.creates() ? created(account, change) : existing(change);
    Offer after = before.after(change, at);
    note(place, rules.errors(AllRules.steps(), new Step(change, before, after, scene(after))));
    change.name().filter(_ -> change.creates()).ifPresent(name -> named.put(name, after.id()));
    offers.put(after.id(), after);
    latest.put(after.id(), place);
    made.put(place, after.id());
  }

  private Offer created(String account, Change change) {
    String product = Json.text(change.details(), "ProductId");
    return change.type().equals("CreateOffer")
        ? Offer.draft(Ids.offer(), account, product)
        : Offer.replacing(
            Ids.offer(), world.agreements.get(Json.text(change.details(), "AgreementId")));
  }

  private Offer existing(Change change) {
    String id = change.reference().map(named::get).or(change::entity).orElseThrow();
    return Optional.ofNullable(offers.get(id)).orElseGet(() -> world.offers.get(id));
  }

  private void end(Offer offer) {
    boolean wasReleased = world.offers.find(offer.id()).filter(Offer::isReleased).isPresent();
    var ending = new Ending(offer, wasReleased, scene(offer));
    note(latest.get(offer.id()), rules.errors(AllRules.endings(), ending));
  }

  private Scene scene(Offer offer) {
    return Scene.of(offer, world, at);
  }

  private void note(int place, List<ErrorDetail> more) {
    if (!more.isEmpty()) {
      errors.computeIfAbsent(place, _ -> new ArrayList<>()).addAll(more);
    }
  }

  /** Keeps what it made; the offers that are released by it. */
  List<Offer> keep() {
    List<Offer> released =
        offers.values().stream()
            .filter(offer -> offer.released().filter(at::equals).isPresent())
            .toList();
    offers.replaceAll((_, offer) -> offer.revised());
    world.offers.putAll(offers);
    return released;
  }

  /** The entities with their revision, by the change's place. */
  Map<Integer, String> made() {
    var all = new HashMap<Integer, String>();
    made.forEach((place, id) -> all.put(place, id + "@" + world.offers.get(id).revision()));
    return Map.copyOf(all);
  }
}
