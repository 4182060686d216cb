package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which companies a deal may mean, side by side, for whoever has to say it. */
final class ListDealCandidates
    implements Operation<ListDealCandidates.Request, ListDealCandidates.Answer> {
  record Request(String dealId) {}

  /** The contract's {@code DealCandidates}. */
  record Answer(@Nullable Instant decidedAt, List<Row> data) {}

  /** The contract's {@code DealCandidate}. */
  record Row(
      @Nullable String customerId,
      @Nullable List<String> names,
      @Nullable String country,
      @Nullable String standing,
      @Nullable Integer probability,
      boolean related,
      List<String> evidence,
      String verdict,
      String reasonCode) {

    static Row of(DoubtItem.Possible possible, Optional<CustomersRead.Who> who) {
      return new Row(
          possible.customerId(),
          who.map(CustomersRead.Who::names).orElse(null),
          who.map(CustomersRead.Who::country).orElse(null),
          who.map(CustomersRead.Who::standing).orElse(null),
          possible.customerId() == null ? null : possible.probability(),
          possible.related(),
          possible.evidence(),
          possible.verdict(),
          possible.reasonCode());
    }
  }

  private final TenantTables tables;

  ListDealCandidates(TenantTables tables) {
    this.tables = tables;
  }

  @Override
  public Outcome<Answer> apply(Request request) {
    TenantTable table = tables.current();
    return DealStore.visible(table, request.dealId)
        .map(deal -> Outcome.done(answer(table, deal.item())))
        .orElseGet(() -> Outcome.refused(GetDeal.unknown(request.dealId)));
  }

  private static Answer answer(TenantTable table, DealItem deal) {
    return DoubtItem.of(table, deal)
        .map(doubt -> new Answer(doubt.decidedAt(), rows(table, doubt)))
        .orElseGet(() -> new Answer(null, List.of()));
  }

  private static List<Row> rows(TenantTable table, DoubtItem doubt) {
    var customers = new CustomersRead(table);
    customers.add(
        doubt.possible().stream()
            .map(DoubtItem.Possible::customerId)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList());
    return doubt.possible().stream()
        .map(possible -> Row.of(possible, customers.who(possible.customerId())))
        .toList();
  }
}
