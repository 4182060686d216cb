package io.entente.partners;

import io.entente.kernel.PartnerId;
import io.entente.partners.journeys.JourneyItem;
import io.entente.partners.performance.PerformanceItem;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.items.ProgramInForce;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Items;
import io.entente.platform.table.Listing;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import io.entente.program.CompiledJourney;
import io.entente.program.CompiledProgram;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Partners' journeys in the tenant's table. */
final class Journeys {
  /** More steps than one look at a partner can bring; what is left, the next look brings. */
  private static final int MOST_STEPS = 50;

  private final TenantTables tables;
  private final ProgramStore programs = new ProgramStore();
  private final Clock clock;

  Journeys(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * Brings a partner as far on its journey as what is known of it does.
   *
   * @throws IllegalStateException if somebody else does the same; to be called again
   */
  void advance(PartnerId partner) {
    for (int i = 0; i < MOST_STEPS; i++) {
      Optional<JourneyReading> reading = read(partner);
      Optional<JourneyStep> step = reading.flatMap(JourneyStep::next);
      if (step.isEmpty()) {
        return;
      }
      commit(reading.orElseThrow(), step.get());
    }
  }

  private static void commit(JourneyReading reading, JourneyStep step) {
    ChangeResult result =
        reading
            .table()
            .change()
            .aggregate(
                "journey", JourneyItem.TYPE, step.after(), reading.stored(), step.event(reading))
            .commit();
    if (!(result instanceof ChangeResult.Committed)) {
      throw new IllegalStateException("somebody else writes this journey; to be tried again");
    }
  }

  /** Empty where there is no such partner. */
  Optional<JourneyReading> read(PartnerId partner) {
    TenantTable table = tables.current();
    return read(table, all(table, partner));
  }

  /** The same, with the tier that was read together with it. */
  Optional<PartnerOverview> overview(PartnerId partner) {
    TenantTable table = tables.current();
    Items read = all(table, partner);
    return read(table, read)
        .map(journey -> PartnerOverview.of(journey, tier(table, read, journey.now())));
  }

  private TierReading tier(TenantTable table, Items read, Instant now) {
    return new TierReading(
        table,
        read.versioned(PartnerItem.TYPE).orElseThrow(),
        read.versioned(TierItem.TYPE),
        programs.inForce(table, read, now),
        now);
  }

  private static Items all(TenantTable table, PartnerId partner) {
    return table.read(
        List.of(
            PartnerItem.key(partner),
            PartnerPeople.key(partner),
            TierItem.key(partner),
            SignatureItem.key(partner),
            PerformanceItem.key(partner),
            JourneyItem.key(partner),
            ProgramInForce.KEY));
  }

  private Optional<JourneyReading> read(TenantTable table, Items read) {
    Instant now = clock.instant();
    Optional<Versioned<JourneyItem>> stored = read.versioned(JourneyItem.TYPE);
    Optional<CompiledProgram> program =
        stored
            .map(each -> programs.version(table, each.item().programVersion()))
            .or(() -> programs.compiledInForce(table, read, now));
    return read.first(PartnerItem.TYPE)
        .map(
            partner ->
                new JourneyReading(
                    table,
                    partner,
                    known(partner, read),
                    stored,
                    program.flatMap(each -> way(each, stored, partner)),
                    program.map(CompiledProgram::version).orElse(0L),
                    now));
  }

  private static Optional<CompiledJourney> way(
      CompiledProgram program, Optional<Versioned<JourneyItem>> stored, PartnerItem partner) {
    return stored
        .flatMap(each -> program.journey(each.item().journeyId()))
        .or(() -> program.journeyOf(partner.partnerType()));
  }

  private static JourneyReading.Known known(PartnerItem partner, Items read) {
    return new JourneyReading.Known(
        read.first(PartnerPeople.TYPE).map(PartnerPeople::people).orElse(List.of()),
        JourneyReading.certified(read.first(TierItem.TYPE)),
        read.first(PerformanceItem.TYPE).orElseGet(() -> PerformanceItem.none(partner.partnerId())),
        read.first(SignatureItem.TYPE).map(SignatureItem::signedAt).orElse(null));
  }

  /** Those in one state after a place of their list; whose next step is due first comes first. */
  List<Listing.Entry<JourneyItem.Shown>> list(JourneyItem.State state, String last, int limit) {
    var listing =
        new Listing(Listing.Index.GSI1, JourneyItem.list(state), last, PartnerStore.LAST, limit);
    return tables.current().listOldest(JourneyItem.Shown.VIEW, listing);
  }

  /** Those that began in a month, such as 2026-03, as many as one read brings. */
  List<JourneyItem.Shown> cohort(String month, int most) {
    var listing =
        new Listing(
            Listing.Index.GSI2,
            JourneyItem.cohort(month),
            PartnerStore.FIRST,
            PartnerStore.LAST,
            most);
    return tables.current().listOldest(JourneyItem.Shown.VIEW, listing).stream()
        .map(Listing.Entry::view)
        .toList();
  }

  Instant now() {
    return clock.instant();
  }
}
