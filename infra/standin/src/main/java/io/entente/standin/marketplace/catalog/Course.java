package io.entente.standin.marketplace.catalog;

import io.entente.standin.marketplace.rules.Rulebook;
import io.entente.standin.marketplace.world.CatalogEvents;
import io.entente.standin.marketplace.world.ChangeSet;
import io.entente.standin.marketplace.world.ChangeSet.ErrorDetail;
import io.entente.standin.marketplace.world.ChangeSet.Outcome;
import io.entente.standin.marketplace.world.ChangeSet.Status;
import io.entente.standin.marketplace.world.Offer;
import io.entente.standin.marketplace.world.Pace;
import io.entente.standin.marketplace.world.World;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Moves change sets on, as far as the clock has gone; the earliest first. */
public final class Course {
  private final World world;
  private final Rulebook rules;
  private final CatalogEvents events;
  private final Queue<Ordered> ordered = new ArrayDeque<>();
  private Pace pace = Pace.AS_PUBLISHED;

  /** How the next change set is to fail, whatever it says. */
  private record Ordered(String failureCode, Optional<ErrorDetail> error) {}

  public Course(World world, Rulebook rules) {
    this.world = world;
    this.rules = rules;
    this.events = new CatalogEvents(world);
  }

  public void pace(Pace other) {
    pace = other;
  }

  /** The next change set that ends fails with this code. */
  public void fail(String code, String message) {
    ordered.add(new Ordered("CLIENT_ERROR", Optional.of(new ErrorDetail(code, message))));
  }

  /** The next change set that ends fails by AWS's own fault. */
  public void fault() {
    ordered.add(new Ordered("SERVER_FAULT", Optional.empty()));
  }

  /** Brings every change set to where it is by now. */
  public void goOn() {
    world.running().stream()
        .sorted(Comparator.comparing(set -> set.course().start()))
        .forEach(this::goOn);
  }

  private void goOn(ChangeSet set) {
    Instant start = set.course().start();
    Instant end = start.plus(pace.preparing()).plus(pace.applying());
    Instant now = world.now();
    if (!now.isBefore(end)) {
      end(set, end);
    } else if (!now.isBefore(start.plus(pace.preparing()))) {
      world.changeSets.put(set.id(), set.applying());
    }
  }

  private void end(ChangeSet set, Instant at) {
    Ordered order = ordered.poll();
    ChangeSet ended = order == null ? applied(set, at) : failed(set, at, order);
    world.changeSets.put(set.id(), ended);
    events.over(ended);
  }

  private static ChangeSet failed(ChangeSet set, Instant at, Ordered order) {
    Map<Integer, List<ErrorDetail>> errors =
        order.error.map(error -> Map.of(0, List.of(error))).orElse(Map.of());
    return set.ended(
        Status.FAILED, at, new Outcome(Optional.of(order.failureCode), errors, Map.of()));
  }

  /** All of it, or nothing. */
  private ChangeSet applied(ChangeSet set, Instant at) {
    var application = new Application(world, rules, at);
    Map<Integer, List<ErrorDetail>> errors = application.errors(set);
    if (!errors.isEmpty()) {
      return set.ended(
          Status.FAILED, at, new Outcome(Optional.of("CLIENT_ERROR"), errors, Map.of()));
    }
    List<Offer> released = application.keep();
    released.forEach(offer -> events.released(offer, at));
    return set.ended(
        Status.SUCCEEDED, at, new Outcome(Optional.empty(), Map.of(), application.made()));
  }
}
