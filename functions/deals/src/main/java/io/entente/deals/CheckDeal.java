package io.entente.deals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.Operation;
import io.entente.platform.table.TenantTables;
import io.entente.program.Decisions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be decided if the deal were registered now. Writes nothing and holds nothing; what is
 * not said yet is taken to be no obstacle.
 */
final class CheckDeal implements Operation<CheckDeal.Request, CheckDeal.Answer> {
  record Request(@Nullable String acceptLanguage, Body body) {}

  /** The contract's {@code CheckDeal}. */
  record Body(@Nullable String partnerId, @JsonUnwrapped DealDescription description) {}

  /** The contract's {@code DealCheck}. */
  record Answer(
      Deal.Verdict decision,
      Deal.@Nullable Protection protection,
      Deal.@Nullable WaitingList waitingList) {}

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
    DealDescription asked = request.body.description;
    Decider.Answer answer =
        decider.decide(tables.current(), new Decider.Question(partner, asked, now));
    List<Fault> faults = Asked.faults(answer.program().program(), asked, now);
    return faults.isEmpty()
        ? Outcome.done(shown(answer, request))
        : Outcome.refused(Problem.invalid(faults));
  }

  private static Answer shown(Decider.Answer answer, Request request) {
    Decided decided = answer.decided();
    long waiting =
        answer.takenFamilies().stream()
            .mapToLong(family -> answer.customer().line(family).size())
            .max()
            .orElse(0);
    return new Answer(
        Deal.Verdict.of(
            Decisions.explain(answer.program(), decided.facts(), decided.ruling()),
            decided.at(),
            Asked.locale(request.acceptLanguage)),
        Deal.Protection.of(decided.protection()),
        decided.status() == DealStatus.WAITLISTED ? new Deal.WaitingList(waiting + 1, null) : null);
  }
}
