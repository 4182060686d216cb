package io.entente.marketplace.agreements;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;

/** One agreement, and what it means for a deal. */
record GetPurchaseAgreement(TenantTables tables)
    implements Operation<GetPurchaseAgreement.Request, PurchaseAgreement> {
  record Request(String agreementId) {}

  @Override
  public Outcome<PurchaseAgreement> apply(Request request) {
    TenantTable table = tables.current();
    return Mirroring.find(table, request.agreementId)
        .map(read -> PurchaseAgreement.of(read, AgreementBuyer.find(table, request.agreementId)))
        .map(Outcome::done)
        .orElseGet(
            () ->
                Outcome.refused(
                    ProblemKind.NOT_FOUND,
                    "There is no purchase agreement %s; one that was accepted just now shows within"
                            .formatted(request.agreementId)
                        + " a quarter of an hour."));
  }
}
