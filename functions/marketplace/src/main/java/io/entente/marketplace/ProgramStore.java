package io.entente.marketplace;

import io.entente.platform.items.ProgramInForce;
import io.entente.platform.items.ProgramVersion;
import io.entente.platform.items.ProtectedDeal;
import io.entente.platform.table.TenantTable;
import io.entente.program.CompiledProgram;
import io.entente.program.ProgramShelf;
import io.entente.program.offers.OfferFacts;
import io.entente.program.offers.OfferTemplate;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the program in force says of private offers. */
final class ProgramStore {
  private final ProgramShelf shelf = new ProgramShelf();
  private final Clock clock;

  ProgramStore(Clock clock) {
    this.clock = clock;
  }

  Optional<OfferTemplate> template(TenantTable table, @Nullable String id) {
    return inForce(table).flatMap(program -> program.program().offers().template(id));
  }

  /** Whether somebody else than who drafted it has to release an offer. */
  boolean asksSecondPerson(TenantTable table, Terms terms, ProtectedDeal deal) {
    var facts =
        new OfferFacts(
            terms.amountMinor(),
            terms.currency(),
            deal.amountMinor(),
            terms.months() == null ? 0 : terms.months(),
            deal.products(),
            terms.isReplacement());
    return inForce(table).map(program -> program.asksSecondPerson(facts)).orElse(false);
  }

  private Optional<CompiledProgram> inForce(TenantTable table) {
    return table
        .get(ProgramInForce.TYPE, ProgramInForce.KEY)
        .map(inForce -> version(table, inForce.at(clock.instant()).version()));
  }

  private CompiledProgram version(TenantTable table, long version) {
    return shelf.get(table.tenant().value(), version, () -> stored(table, version));
  }

  private static byte[] stored(TenantTable table, long version) {
    return table
        .get(ProgramVersion.TYPE, ProgramVersion.key(version))
        .map(ProgramVersion::bytes)
        .orElseThrow(() -> new IllegalStateException("no program " + version));
  }
}
