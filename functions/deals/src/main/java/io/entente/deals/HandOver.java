package io.entente.deals;

import io.entente.platform.events.Event;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives what a partner leaves behind to another one. The rules hold for that one as for everybody:
 * what is protected stays so for it until the same decision would be made today, who waits keeps
 * its place in line, and what the rules would not give it is not handed over.
 */
record HandOver(Decider decider) {
  /**
   * @return empty where the rules speak against it
   */
  Optional<Decider.Answer> decided(DealCommands.Reading reading, String heir) {
    Decider.Answer answer = decider.decideFor(reading, heir);
    boolean gets =
        reading.read().item().status().isProtected()
            ? answer.decided().approves()
            : answer.decided().status() != DealStatus.REJECTED;
    return gets ? Optional.of(answer) : Optional.empty();
  }

  /**
   * @return empty if somebody was faster: to be decided again
   */
  static Optional<DealWrites.Prepared> to(
      String heir, DealCommands.Reading reading, Decider.Answer answer) {
    DealItem deal = reading.read().item();
    if (deal.status().isProtected()) {
      return Optional.of(TransferDeal.written(reading, deal.transferred(heir, answer.decided())));
    }
    var draft =
        new Redecided(
            reading,
            (decided, place) -> deal.transferred(heir, decided, place),
            after -> told(deal, after, reading.now()));
    return DealWrites.of(reading.table(), draft, answer);
  }

  /** Whose turn it was has to be asked again. */
  private static Event told(DealItem before, DealItem after, Instant now) {
    Event event = DealTold.event("deal.transferred", after, now);
    return before.course().turn() == null || after.status().isProtected()
        ? event
        : Timer.gaveItsTurnUp(event);
  }
}
