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
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a partner's going is begun, and how its steps are noted. */
final class Partings {
  private static final String ACTIVE = "active";

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
    Optional<Problem> objection = wish.heir().flatMap(heir -> objection(wish.partner, heir));
    if (objection.isPresent()) {
      return Optional.of(Outcome.refused(objection.get()));
    }
    Items read =
        table().read(List.of(PartnerItem.key(wish.partner), PartingItem.key(wish.partner)));
    Optional<Versioned<PartnerItem>> partner = read.versioned(PartnerItem.TYPE);
    return partner.isEmpty()
        ? Optional.of(PartnerStore.missing(wish.partner))
        : begun(wish, partner.get(), read.versioned(PartingItem.TYPE));
  }

  /** What speaks against one who is to take the deals over. */
  private Optional<Problem> objection(PartnerId leaving, PartnerId heir) {
    if (heir.equals(leaving)) {
      return Optional.of(fault("the partner's own number; name another one"));
    }
    Optional<PartnerItem> found = table().get(PartnerItem.TYPE, PartnerItem.key(heir));
    return found.map(PartnerItem::state).filter(ACTIVE::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            fault(
                found
                    .map(item -> "is %s; name an active one".formatted(item.state()))
                    .orElse("is no partner here")));
  }

  private static Problem fault(String what) {
    return Problem.invalid(
        List.of(new Fault("/dealsTo", "partner", "/dealsTo: %s.".formatted(what))));
  }

  private Optional<Outcome<PartingView>> begun(
      Wish wish, Versioned<PartnerItem> partner, Optional<Versioned<PartingItem>> latest) {
    String state = partner.item().state();
    Optional<PartingItem> known = latest.map(Versioned::item);
    if (known.filter(parting -> isDone(parting, wish.kind, state)).isPresent()) {
      return Optional.of(Outcome.done(PartingView.of(known.get())));
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

  private static boolean isDone(PartingItem parting, PartingKind wanted, String state) {
    return parting.kind() == wanted
        && (wanted == PartingKind.REINSTATED
            ? !isOut(state)
            : state.equals(wanted.name().toLowerCase(Locale.ROOT)));
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
    return PartnerStore.replaced(change, partner, partner.item().become(next.state, now)).commit()
            instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(PartingView.of(parting)))
        : Optional.empty();
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
