package io.entente.deals;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;
import io.entente.program.Decisions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What would be decided if a partner registered the deal now, and by which rule, for the vendor's
 * people. Holds nothing and tells nobody.
 */
final class TryDeal implements Operation<TryDeal.Request, Deal.Verdict> {
  record Request(@Nullable String acceptLanguage, CheckDeal.Body body) {}

  private final TenantTables tables;
  private final Decider decider;
  private final Clock clock;

  TryDeal(TenantTables tables, Decider decider, Clock clock) {
    this.tables = tables;
    this.decider = decider;
    this.clock = clock;
  }

  @Override
  public Outcome<Deal.Verdict> apply(Request request) {
    return switch (Asked.partner(request.body.partnerId())) {
      case Outcome.Refused<String>(Problem problem) -> Outcome.refused(problem);
      case Outcome.Done<String>(String partner) -> decided(request, partner);
    };
  }

  private Outcome<Deal.Verdict> decided(Request request, String partner) {
    Instant now = clock.instant();
    DealDescription deal = request.body.description();
    Decider.Answer answer =
        decider.decide(tables.current(), new Decider.Question(partner, deal, now));
    List<Fault> faults = Asked.faults(answer.program().program(), deal, now);
    return faults.isEmpty()
        ? Outcome.done(verdict(answer, Asked.locale(request.acceptLanguage)))
        : Outcome.refused(Problem.invalid(faults));
  }

  private static Deal.Verdict verdict(Decider.Answer answer, Locale locale) {
    Decided made = answer.decided();
    var why = Decisions.explain(answer.program(), made.facts(), made.ruling());
    return Deal.Verdict.of(why, made.at(), locale);
  }
}
