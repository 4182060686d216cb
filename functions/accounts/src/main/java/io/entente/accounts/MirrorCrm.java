package io.entente.accounts;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.items.CrmAccount;
import io.entente.platform.items.CrmSale;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what the CRM shows of a company, as the operations do that a client calls: one that is
 * there is put, one that is gone is deleted, one that was merged is merged here as well, as far as
 * no partner loses what it was promised; else a task tells, as it does where a person merges.
 */
record MirrorCrm(TenantTables tables, Taking taking) implements Consumer {
  static final String NAME = "mirrorCrm";

  /** By what an account is taken over. */
  record Taking(
      PutAccount put, DeleteAccount delete, MergeAccounts merge, PutOpportunity opportunity) {}

  @Override
  public void accept(Notice notice) {
    TenantTable table = tables.current();
    String id = notice.aggregateId();
    if (notice.type().equals("crmsale.changed")) {
      table.get(CrmSale.TYPE, CrmSale.key(id)).filter(MirrorCrm::isTheirs).ifPresent(this::put);
    } else {
      table.get(CrmAccount.TYPE, CrmAccount.key(id)).ifPresent(account -> take(account, notice));
    }
  }

  /** One that came of a deal is the deal's, and what nobody knows of is no opportunity here. */
  private static boolean isTheirs(CrmSale sale) {
    return sale.dealId() == null && sale.accountId() != null && !sale.families().isEmpty();
  }

  /** Where its account is still on its way, it comes again. */
  private void put(CrmSale sale) {
    require(
        taking.opportunity.apply(
            new PutOpportunity.Request(sale.opportunityId(), null, body(sale))));
  }

  private static PutOpportunity.Body body(CrmSale sale) {
    Long amount = sale.amountMinor();
    String currency = sale.currency();
    return new PutOpportunity.Body(
        Objects.requireNonNull(sale.accountId()),
        sale.families(),
        sale.stage(),
        "direct",
        sale.owner(),
        null,
        amount == null || currency == null ? null : new Opportunity.Amount(amount, currency),
        sale.state().equals(CrmSale.OPEN),
        sale.on());
  }

  private void take(CrmAccount account, Notice notice) {
    String into = account.mergedInto();
    if (into != null) {
      merge(account, into, notice);
    } else if (account.active()) {
      put(account);
    } else {
      delete(account);
    }
  }

  private void put(CrmAccount account) {
    require(taking.put.apply(new PutAccount.Request(account.accountId(), null, body(account))));
  }

  private static PutAccount.Body body(CrmAccount account) {
    return new PutAccount.Body(
        account.legalName(),
        null,
        account.country(),
        websites(account.website()),
        null,
        account.city(),
        account.postcode(),
        account.standing(),
        account.owner(),
        null);
  }

  private static @Nullable List<String> websites(@Nullable String website) {
    return Optional.ofNullable(website)
        .map(site -> site.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/?#].*$", ""))
        .filter(host -> host.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+"))
        .map(List::of)
        .orElse(null);
  }

  private void delete(CrmAccount account) {
    accept(
        taking.delete.apply(new DeleteAccount.Request(account.accountId(), null)),
        ProblemKind.NOT_FOUND);
  }

  /** What cannot be merged here has its task, or is none of our accounts. */
  private void merge(CrmAccount account, String into, Notice notice) {
    var body = new MergeAccounts.Body(into, null, null);
    accept(
        taking.merge.apply(new MergeAccounts.Request(account.accountId(), notice.id(), body)),
        ProblemKind.CONFLICT);
  }

  private static void accept(Outcome<?> outcome, ProblemKind also) {
    boolean settled =
        outcome instanceof Outcome.Refused<?>(var problem)
            && (problem.kind() == also || problem.kind() == ProblemKind.NOT_FOUND);
    if (!settled) {
      require(outcome);
    }
  }

  private static void require(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?>(var problem)) {
      throw new IllegalStateException("what the CRM shows was refused as " + problem.kind());
    }
  }
}
