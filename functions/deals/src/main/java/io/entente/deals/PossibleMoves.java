package io.entente.deals;

import io.entente.platform.table.TenantTable;
import io.entente.program.CompiledProgram;
import io.entente.program.Decisions;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What people can do with a deal now: of what its status allows, only what the rest of the table
 * and the rules leave. Most of it costs no read.
 *
 * @param program of the version that decided it
 */
record PossibleMoves(TenantTable table, CompiledProgram program, Instant now) {

  /** The operations, in the order of {@link Move}. */
  List<String> of(DealItem deal) {
    return Move.of(deal, now, DealStore.asPartner())
        .filter(move -> isOpen(move, deal))
        .map(Move::operationId)
        .toList();
  }

  private boolean isOpen(Move move, DealItem deal) {
    return switch (move) {
      case RENEW -> deal.isApart() || !isTaken(deal);
      case DISPUTE_MATCH -> isOtherwiseForAnother(deal);
      default -> true;
    };
  }

  /** Somebody else holds the customer by now, or waits for it. */
  private boolean isTaken(DealItem deal) {
    Line line = DealStore.line(table, Objects.requireNonNull(deal.customerId()));
    return line.isTaken(deal.description().products(), now);
  }

  /** Whether a company that nobody knows would have got another answer. */
  private boolean isOtherwiseForAnother(DealItem deal) {
    var unknown = new FactsOf(deal.description(), deal.partnerId(), deal.decidedAt());
    var ruling = Decisions.rule(program, unknown.with(deal.known().ofNobody()));
    return DealStatus.of(ruling.verdict()) != deal.status();
  }
}
