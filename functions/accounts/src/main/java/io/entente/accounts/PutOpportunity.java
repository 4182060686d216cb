package io.entente.accounts;

import io.entente.accounts.OpportunityStore.Draft;
import io.entente.kernel.AccountId;
import io.entente.kernel.Fault;
import io.entente.kernel.OpportunityId;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.Operation;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts an opportunity under its id in the CRM, at an account that is there. Putting the same again
 * changes nothing and tells nobody.
 */
final class PutOpportunity implements Operation<PutOpportunity.Request, Opportunity> {
  record Request(String opportunityId, @Nullable Long ifMatch, Body body) {}

  /** The contract's {@code PutOpportunity}. */
  record Body(
      String accountId,
      List<String> productFamilies,
      String stage,
      String owner,
      @Nullable String ownerName,
      @Nullable String partnerId,
      Opportunity.@Nullable Amount amount,
      boolean open,
      LocalDate lastActivityOn) {}

  private final OpportunityStore opportunities;
  private final AccountStore accounts;
  private final Clock clock;

  PutOpportunity(OpportunityStore opportunities, AccountStore accounts, Clock clock) {
    this.opportunities = opportunities;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public Outcome<Opportunity> apply(Request request) {
    return Attempts.of(() -> put(request));
  }

  /** The rows of an import. */
  RowTarget<Body> rows() {
    return new RowTarget<>(
        Layouts.OPPORTUNITIES,
        Body.class,
        (id, body) -> apply(new Request(id, null, body)),
        this::together,
        (_, _) -> List.of());
  }

  /** One without its account keeps all from being written, and is then told from them. */
  private boolean together(Map<String, Body> bodies) {
    var drafts = new ArrayList<Draft>();
    for (var one : bodies.entrySet()) {
      OpportunityItem wanted = item(new Request(one.getKey(), null, one.getValue()));
      var stored = opportunities.find(new OpportunityId(wanted.opportunityId()));
      if (!hasAccount(stored, wanted.accountId())) {
        return false;
      }
      if (stored.filter(read -> read.item().sameAs(wanted)).isEmpty()) {
        drafts.add(new Draft(stored, wanted));
      }
    }
    return opportunities.write(drafts);
  }

  private Optional<Outcome<Opportunity>> put(Request request) {
    OpportunityItem wanted = item(request);
    Optional<Versioned<OpportunityItem>> stored =
        opportunities.find(new OpportunityId(request.opportunityId));
    if (Stale.is(request.ifMatch, stored)) {
      return Optional.of(Stale.refused(stored));
    }
    if (stored.isPresent() && stored.get().item().sameAs(wanted)) {
      return Optional.of(Outcome.done(Opportunity.of(stored.get())));
    }
    return hasAccount(stored, wanted.accountId())
        ? written(stored, wanted)
        : Optional.of(withoutAccount(wanted.accountId()));
  }

  /** It stays with the account that it had, also where that was deleted in the meantime. */
  private boolean hasAccount(Optional<Versioned<OpportunityItem>> stored, String account) {
    return stored.filter(s -> s.item().accountId().equals(account)).isPresent()
        || accounts.exists(new AccountId(account));
  }

  private static Outcome<Opportunity> withoutAccount(String account) {
    String detail =
        "There is no account %s. Put it first, or name one that is there.".formatted(account);
    return Outcome.refused(
        Problem.invalid(List.of(new Fault("/accountId", "unknownAccount", detail))));
  }

  private Optional<Outcome<Opportunity>> written(
      Optional<Versioned<OpportunityItem>> stored, OpportunityItem wanted) {
    long version = stored.map(Versioned::version).orElse(0L) + 1;
    return switch (opportunities.write(new Draft(stored, wanted))) {
      case ChangeResult.Committed _ ->
          Optional.of(Outcome.done(Opportunity.of(new Versioned<>(wanted, version, ""))));
      case ChangeResult.Lost _, ChangeResult.Raced _ -> Optional.empty();
    };
  }

  private OpportunityItem item(Request request) {
    Body body = request.body;
    Opportunity.Amount amount = body.amount;
    return new OpportunityItem(
        request.opportunityId,
        body.accountId,
        body.productFamilies,
        body.stage,
        body.owner,
        body.ownerName,
        body.partnerId,
        amount == null ? null : new OpportunityItem.Amount(amount.amountMinor(), amount.currency()),
        body.open,
        body.lastActivityOn,
        clock.instant());
  }
}
