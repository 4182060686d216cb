package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.caller.Caller;
import io.entente.platform.items.OpenOpportunity;
import io.entente.platform.table.TenantTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A step that nobody takes who owns an opportunity at a company that the deal may mean. */
record Impartial(DealCommands.Step step) implements DealCommands.Step {

  @Override
  public Optional<Outcome<DealWrites.Prepared>> taken(DealCommands.Reading reading) {
    String decider = Caller.current().subject();
    boolean partial =
        opportunities(reading.table(), reading.read().item()).stream()
            .anyMatch(open -> decider.equals(open.ownedBy()));
    return partial
        ? Optional.of(
            Outcome.refused(
                ProblemKind.FORBIDDEN,
                "You work on an opportunity at a company that this deal may mean. Somebody else has to decide; assignReview hands it over."))
        : step.taken(reading);
  }

  private static List<OpenOpportunity> opportunities(TenantTable table, DealItem deal) {
    var customers = new ArrayList<String>();
    Optional.ofNullable(deal.customerId()).ifPresent(customers::add);
    DoubtItem.of(table, deal)
        .ifPresent(
            doubt ->
                doubt.possible().stream()
                    .map(DoubtItem.Possible::customerId)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .forEach(customers::add));
    var read = new CustomersRead(table);
    read.add(customers);
    return read.opportunities();
  }
}
