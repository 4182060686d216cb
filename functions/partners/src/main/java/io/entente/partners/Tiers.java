package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Partners' tiers in the tenant's table: read, looked at anew, written with what follows. */
final class Tiers {
  private final TenantTables tables;
  private final ProgramStore programs = new ProgramStore();
  private final Clock clock;

  Tiers(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  TenantTable table() {
    return tables.current();
  }

  /** Empty where there is no such partner. */
  Optional<TierReading> read(PartnerId partner) {
    TenantTable table = tables.current();
    Instant now = clock.instant();
    var read =
        table.read(List.of(PartnerItem.key(partner), TierItem.key(partner), ProgramInForce.KEY));
    return read.versioned(PartnerItem.TYPE)
        .map(
            item ->
                new TierReading(
                    table,
                    item,
                    read.versioned(TierItem.TYPE),
                    programs.inForce(table, read, now),
                    now));
  }

  /**
   * Looks at a partner's tier anew, with facts that may have changed.
   *
   * @throws IllegalStateException if others kept changing it; to be called again
   */
  void evaluate(PartnerId partner, UnaryOperator<TierFacts> facts) {
    Outcome<PartnerId> outcome =
        Attempts.of(
            () ->
                written(read(partner), facts)
                    ? Optional.of(Outcome.done(partner))
                    : Optional.empty());
    if (outcome instanceof Outcome.Refused<PartnerId>(var problem)) {
      throw new IllegalStateException(problem.detail());
    }
  }

  /** The same, as the contract shows it. */
  Outcome<TierView> shown(PartnerId partner, UnaryOperator<TierFacts> facts) {
    evaluate(partner, facts);
    return read(partner)
        .map(reading -> Outcome.done(TierView.of(reading)))
        .orElseGet(() -> PartnerStore.missing(partner));
  }

  private static boolean written(Optional<TierReading> reading, UnaryOperator<TierFacts> facts) {
    return reading
        .map(
            read -> {
              Change change = read.table().change();
              add(change, read, facts.apply(read.facts()));
              return change.commitsWhole();
            })
        .orElse(true);
  }

  /** All that a change of its facts brings about, if it brings about anything. */
  static void add(Change change, TierReading reading, TierFacts facts) {
    Assessment assessment = Assessment.of(reading, facts);
    if (!assessment.isNews(reading)) {
      return;
    }
    change.aggregate(
        "tier",
        TierItem.TYPE,
        assessment.after(),
        reading.stored(),
        assessment.event(reading.now()));
    if (assessment.moves()) {
      PartnerItem moved =
          reading.item().inTier(assessment.after().standing().tier(), reading.now());
      change
          .replace(
              "partner", PartnerItem.TYPE, moved, reading.partner(), PartnerStore.changed(moved))
          .put(PartnerStanding.TYPE, moved.standing());
    }
  }
}
