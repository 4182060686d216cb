package io.entente.deals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.program.Decision;
import io.entente.program.Decisions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What registering the deal now would come to. Holds nothing; what is not said yet is taken to be
 * no obstacle.
 */
final class CheckDeal implements Operation<CheckDeal.Request, CheckDeal.Answer> {
  record Request(@Nullable String acceptLanguage, Body body) {}

  /** The contract's {@code CheckDeal}. */
  record Body(@Nullable String partnerId, @JsonUnwrapped DealDescription description) {}

  /** The contract's {@code DealCheck}. */
  record Answer(
      CheckAnswer answer,
      Deal.@Nullable Reason reason,
      Deal.@Nullable WhatWouldChange whatWouldChange,
      Instant checkedAt,
      long programVersion) {

    /** The partner's own fault is explained; of the customer nothing is. */
    static Answer of(Decider.Answer decided, Locale locale) {
      Decided made = decided.decided();
      CheckAnswer answer = CheckAnswer.of(made.ruling());
      long version = made.ruling().programVersion();
      if (answer != CheckAnswer.NOT_ELIGIBLE) {
        return new Answer(answer, null, null, made.at(), version);
      }
      Decision why = Decisions.explain(decided.program(), made.facts(), made.ruling());
      return new Answer(
          answer,
          Deal.Reason.of(why, locale),
          Deal.WhatWouldChange.of(why.whatWouldChange(), locale),
          made.at(),
          version);
    }
  }

  private final TenantTables tables;
  private final Decider decider;
  private final Clock clock;

  CheckDeal(TenantTables tables, Decider decider, Clock clock) {
    this.tables = tables;
    this.decider = decider;
    this.clock = clock;
  }

  @Override
  public Outcome<Answer> apply(Request request) {
    return switch (Asked.partner(request.body.partnerId)) {
      case Outcome.Refused<String>(Problem problem) -> Outcome.refused(problem);
      case Outcome.Done<String>(String partner) -> check(request, partner);
    };
  }

  private Outcome<Answer> check(Request request, String partner) {
    Instant now = clock.instant();
    TenantTable table = tables.current();
    DealDescription asked = request.body.description;
    Decider.Answer answer = decider.decide(table, new Decider.Question(partner, asked, now));
    List<Fault> faults = Asked.faults(answer.program().program(), asked, now);
    if (!faults.isEmpty()) {
      return Outcome.refused(Problem.invalid(faults)); // that is no question yet
    }
    return CheckLimits.spend(table, partner, now)
        .<Outcome<Answer>>map(Outcome::refused)
        .orElseGet(() -> Outcome.done(Answer.of(answer, Asked.locale(request.acceptLanguage))));
  }
}
