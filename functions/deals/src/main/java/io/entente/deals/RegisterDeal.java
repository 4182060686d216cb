package io.entente.deals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.entente.kernel.DerivedId;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Registers a deal and decides it at once. The deal's id is a function of the caller and the
 * Idempotency-Key, so that a retry finds its first answer, and another request under the same key
 * is told.
 */
final class RegisterDeal implements Operation<RegisterDeal.Request, Deal> {
  record Request(
      String idempotencyKey, @Nullable String acceptLanguage, String bodyHash, Body body) {}

  /** The contract's {@code RegisterDeal}. */
  record Body(
      @Nullable String partnerId,
      @Nullable String draftId,
      @JsonUnwrapped DealDescription description) {}

  private final TenantTables tables;
  private final Decider decider;
  private final ShownDeals deals;
  private final Clock clock;

  /** What it is composed of. */
  record Parts(TenantTables tables, Decider decider, ShownDeals deals, Clock clock) {}

  RegisterDeal(Parts parts) {
    this.tables = parts.tables;
    this.decider = parts.decider;
    this.deals = parts.deals;
    this.clock = parts.clock;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return switch (Asked.partner(request.body.partnerId)) {
      case Outcome.Refused<String>(Problem problem) -> Outcome.refused(problem);
      case Outcome.Done<String>(String partner) -> register(request, partner);
    };
  }

  private Outcome<Deal> register(Request request, String partner) {
    TenantTable table = tables.current();
    return Attempts.of(() -> attempt(table, request, partner));
  }

  private Optional<Outcome<Deal>> attempt(TenantTable table, Request request, String partner) {
    var asking = new Asking(request, registration(request, partner, clock.instant()));
    Decider.Answer answer = decider.decide(table, asking.registration.question());
    List<Fault> faults = asking.registration.faults(answer.program().program());
    if (faults.isEmpty()) {
      return write(table, asking.registration, answer).map(deal -> answered(table, asking, deal));
    }
    return DealStore.find(table, asking.registration.dealId())
        .map(deal -> answered(table, asking, deal))
        .or(() -> Optional.of(Outcome.refused(Problem.invalid(faults))));
  }

  private Registration registration(Request request, String partner, Instant now) {
    Caller caller = Caller.current();
    return new Registration(
        DerivedId.of(
            "deal",
            Caller.tenant().value(),
            caller.subject(),
            "registerDeal",
            request.idempotencyKey),
        partner,
        caller.subject(),
        request.bodyHash,
        request.body.description,
        request.body.draftId,
        now);
  }

  /** The deal as it was written, or as it stood there already; empty: somebody was faster. */
  private static Optional<Versioned<DealItem>> write(
      TenantTable table, Registration registration, Decider.Answer answer) {
    return DealWrites.of(table, registration, answer).flatMap(RegisterDeal::committed);
  }

  private record Asking(Request request, Registration registration) {}

  private static Optional<Versioned<DealItem>> committed(DealWrites.Prepared prepared) {
    return switch (prepared.change().commit()) {
      case ChangeResult.Committed _ -> Optional.of(new Versioned<>(prepared.deal(), 1, ""));
      case ChangeResult.Lost lost -> lost.stored("deal", DealItem.TYPE);
      case ChangeResult.Raced _ -> Optional.empty();
    };
  }

  private Outcome<Deal> answered(TenantTable table, Asking asking, Versioned<DealItem> written) {
    DealItem deal = written.item();
    if (!deal.bodyHash().equals(asking.registration.bodyHash())) {
      return Outcome.refused(
          ProblemKind.IDEMPOTENCY_KEY_REUSED,
          "This key registered another deal (%s). Take a new key for a new deal."
              .formatted(deal.dealId()));
    }
    var look =
        new ShownDeals.Look(
            asking.registration.receivedAt(), Asked.locale(asking.request.acceptLanguage));
    return Outcome.done(deals.shown(table, written, look));
  }
}
