package io.entente.partners.partings;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.partners.PartnerItem;
import io.entente.partners.PartnerStore;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How a partner's going is begun, and how its steps are noted. */
final class Partings {
  private static final String ACTIVE = "active";
  private static final Condition STILL_ACTIVE = Condition.equal("state", ACTIVE);

  private final TenantTables tables;
  private final Clock clock;

  Partings(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /** What is asked for, by whom the caller is. */
  record Wish(PartnerId partner, PartingKind kind, Leave body) {
    Optional<PartnerId> heir() {
      return Optional.ofNullable(body.dealsTo()).map(PartnerId::new);
    }

    /** Where the request names the other partner. */
    String pointer() {
      return kind == PartingKind.MERGED ? "/into" : "/dealsTo";
    }

    boolean isDoneBy(PartingItem parting, String state) {
      return parting.kind() == kind
          && switch (kind) {
            case SUSPENDED -> state.equals("suspended");
            case TERMINATED -> state.equals("terminated");
            case REINSTATED -> !isOut(state);
            case MERGED -> Objects.equals(parting.dealsTo(), body.dealsTo());
          };
    }
  }

  TenantTable table() {
    return tables.current();
  }

  Optional<Versioned<PartingItem>> find(PartnerId partner) {
    return table().find(PartingItem.TYPE, PartingItem.key(partner));
  }

  /** The partner's new state and what follows from it begin in one change. */
  Outcome<PartingView> begin(Wish wish) {
    return Attempts.of(() -> begun(wish));
  }

  private Optional<Outcome<PartingView>> begun(Wish wish) {
    Items read =
        table().read(List.of(PartnerItem.key(wish.partner), PartingItem.key(wish.partner)));
    Optional<Versioned<PartnerItem>> partner = read.versioned(PartnerItem.TYPE);
    return partner.isEmpty()
        ? Optional.of(PartnerStore.missing(wish.partner))
        : begun(wish, partner.get(), read.versioned(PartingItem.TYPE));
  }

  /** What speaks against one who is to take the deals over. */
  private Optional<Problem> objection(Wish wish, PartnerId heir) {
    if (heir.equals(wish.partner)) {
      return Optional.of(fault(wish, "the partner's own number; name another one"));
    }
    Optional<PartnerItem> found = table().get(PartnerItem.TYPE, PartnerItem.key(heir));
    return found.map(PartnerItem::state).filter(ACTIVE::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            fault(
                wish,
                found
                    .map(item -> "is %s; name an active one".formatted(item.state()))
                    .orElse("is no partner here")));
  }

  private static Problem fault(Wish wish, String what) {
    String pointer = wish.pointer();
    return Problem.invalid(
        List.of(new Fault(pointer, "partner", "%s: %s.".formatted(pointer, what))));
  }

  private Optional<Outcome<PartingView>> begun(
      Wish wish, Versioned<PartnerItem> partner, Optional<Versioned<PartingItem>> latest) {
    String state = partner.item().state();
    Optional<PartingItem> known = latest.map(Versioned::item);
    if (known.filter(parting -> wish.isDoneBy(parting, state)).isPresent()) {
      return Optional.of(Outcome.done(PartingView.of(known.get())));
    }
    String merged = partner.item().mergedInto();
    if (merged != null) {
      return refused(wish.partner, "was merged into %s and is none of its own".formatted(merged));
    }
    Optional<Problem> objection = wish.heir().flatMap(heir -> objection(wish, heir));
    if (objection.isPresent()) {
      return Optional.of(Outcome.refused(objection.get()));
    }
    return switch (wish.kind) {
      case SUSPENDED ->
          isOut(state)
              ? refused(wish.partner, "is %s already".formatted(state))
              : written(wish, partner, new Next("suspended", state, latest));
      case TERMINATED ->
          state.equals("terminated")
              ? refused(wish.partner, "is terminated already")
              : written(wish, partner, new Next("terminated", whole(state, known), latest));
      case MERGED -> written(wish, partner, new Next("terminated", state, latest));
      case REINSTATED ->
          isOut(state)
              ? back(wish, partner, latest)
              : refused(wish.partner, "is %s; there is nothing to take back".formatted(state));
    };
  }

  private Optional<Outcome<PartingView>> back(
      Wish wish, Versioned<PartnerItem> partner, Optional<Versioned<PartingItem>> latest) {
    String before = latest.map(read -> read.item().before()).orElse(ACTIVE);
    return written(wish, partner, new Next(before, before, latest));
  }

  private static boolean isOut(String state) {
    return state.equals("suspended") || state.equals("terminated");
  }

  /** Whoever is terminated while suspended comes back to what it was before both. */
  private static String whole(String state, Optional<PartingItem> known) {
    return isOut(state) ? known.map(PartingItem::before).orElse(ACTIVE) : state;
  }

  private static Optional<Outcome<PartingView>> refused(PartnerId partner, String why) {
    return Optional.of(
        Outcome.refused(ProblemKind.CONFLICT, "Partner %s %s.".formatted(partner, why)));
  }

  private record Next(String state, String before, Optional<Versioned<PartingItem>> latest) {}

  private Optional<Outcome<PartingView>> written(
      Wish wish, Versioned<PartnerItem> partner, Next next) {
    Instant now = clock.instant();
    var parting =
        new PartingItem(
            wish.partner.value(),
            wish.kind,
            next.latest.map(read -> read.item().number()).orElse(0L) + 1,
            next.before,
            wish.body.reason(),
            Caller.current().subject(),
            wish.body.dealsTo(),
            now,
            List.of(new PartingItem.Done(PartingStep.ACCESS, 0, now)));
    Change change =
        table()
            .change()
            .aggregate("parting", PartingItem.TYPE, parting, next.latest, parting.begun());
    wish.heir().ifPresent(heir -> change.check("heir", PartnerItem.key(heir), STILL_ACTIVE));
    return PartnerStore.replaced(change, partner, after(wish, partner.item(), next)).commit()
            instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(PartingView.of(parting)))
        : Optional.empty();
  }

  private PartnerItem after(Wish wish, PartnerItem partner, Next next) {
    Instant now = clock.instant();
    return wish.kind == PartingKind.MERGED
        ? partner.mergedInto(wish.heir().orElseThrow(), now)
        : partner.become(next.state, now);
  }

  /**
   * Notes that a step is done; that of an earlier parting, and one that was noted, changes nothing.
   *
   * @throws IllegalStateException if others kept changing it; to be called again
   */
  void check(PartnerId partner, long number, PartingStep step, long left) {
    var done = new PartingItem.Done(step, left, clock.instant());
    Outcome<PartnerId> outcome =
        Attempts.of(
            () ->
                noted(partner, number, done)
                    ? Optional.of(Outcome.done(partner))
                    : Optional.empty());
    if (outcome instanceof Outcome.Refused<PartnerId>(var problem)) {
      throw new IllegalStateException(problem.detail());
    }
  }

  private boolean noted(PartnerId partner, long number, PartingItem.Done done) {
    Optional<Versioned<PartingItem>> read =
        find(partner)
            .filter(parting -> parting.item().number() == number)
            .filter(parting -> parting.item().done(done.step()).isEmpty());
    if (read.isEmpty()) {
      return true;
    }
    PartingItem next = read.get().item().with(done);
    return table()
            .change()
            .replace("parting", PartingItem.TYPE, next, read.get(), next.checked(done))
            .commit()
        instanceof ChangeResult.Committed;
  }
}
