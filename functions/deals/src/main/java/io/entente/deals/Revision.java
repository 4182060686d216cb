package io.entente.deals;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A deal said anew: decided again at once, as if it had been registered so, and written as its next
 * version.
 */
record Revision(Decider decider, DealDescription description, Decider.Manner manner)
    implements DealCommands.Step {
  /** Verdicts that change nothing for anybody but the partner itself. */
  private static final Set<DealStatus> STILL_OPEN =
      Set.of(DealStatus.ACTION_REQUIRED, DealStatus.IN_REVIEW);

  @Override
  public Optional<Outcome<DealWrites.Prepared>> taken(DealCommands.Reading reading) {
    String partner = reading.read().item().partnerId();
    var question = new Decider.Question(partner, description, reading.now(), manner);
    DealItem own = reading.read().item();
    Decider.Answer answer =
        decider.decide(reading.table(), question, customer -> customer.without(own));
    List<Fault> faults =
        manner instanceof Decider.Manner.Registered
            ? Asked.faults(answer.program().program(), description, reading.now())
            : List.of(); // said before, and not by whoever decides it again
    return faults.isEmpty()
        ? DealWrites.of(reading.table(), draft(reading), answer).map(Outcome::done)
        : Optional.of(Outcome.refused(Problem.invalid(faults)));
  }

  private DealWrites.Draft draft(DealCommands.Reading reading) {
    DealItem before = reading.read().item();
    return new Redecided(
        reading,
        (decided, place) -> before.revised(description, decided, place),
        deal -> event(deal, reading.now()));
  }

  private Event event(DealItem deal, Instant now) {
    return STILL_OPEN.contains(deal.status())
        ? DealTold.event(told(), deal, now)
        : DealTold.registered(deal);
  }

  private String told() {
    return manner instanceof Decider.Manner.Disputed ? "deal.disputed" : "deal.revised";
  }
}
