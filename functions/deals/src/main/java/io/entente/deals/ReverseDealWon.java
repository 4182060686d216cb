package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.platform.Operation;
import io.entente.platform.items.Hold;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The vendor takes back that a deal is won. The deal stands where it stood before: what it held was
 * kept for it all along, so it is protected until the same day, and neither longer nor shorter for
 * having been won. Where that day is over, or its customer is another one's by now, it has expired.
 */
final class ReverseDealWon implements Operation<DealCommands.Reasoned, Deal> {
  private final DealCommands commands;
  private final Extension extension;

  ReverseDealWon(DealCommands commands, Extension extension) {
    this.commands = commands;
    this.extension = extension;
  }

  @Override
  public Outcome<Deal> apply(DealCommands.Reasoned request) {
    return commands.carryOut(
        Move.REVERSE_WON,
        request,
        reading -> Optional.of(Outcome.done(reversed(reading, request.body().reason()))));
  }

  private DealWrites.Prepared reversed(DealCommands.Reading reading, String reason) {
    DealItem won = reading.read().item();
    Closing closing = Objects.requireNonNull(won.course().closing());
    Instant now = reading.now();
    var reversal = new Reversal(now, Objects.requireNonNull(closing.sale()), reason);
    DealItem open = reopened(reading, won.course().reversed(reversal));
    DealItem stands = open.lapse(now).map(open::expired).orElseGet(() -> holding(reading, open));
    return DealWrites.plain(reading, stands, "deal.won_reversed");
  }

  /** As it was before; of what is to come only what is still to come. */
  private DealItem reopened(DealCommands.Reading reading, Course course) {
    DealItem won = reading.read().item();
    Protected span = Objects.requireNonNull(won.protection());
    DealStatus before = course.opportunityId() == null ? DealStatus.APPROVED : DealStatus.CONVERTED;
    return won.with(before, course)
        .with(span.warnedAt(extension.rules(reading), reading.now()), course);
  }

  /** What it held may have gone while its customer was found to be another one's as well. */
  private static DealItem holding(DealCommands.Reading reading, DealItem open) {
    List<String> held =
        DealStore.held(reading.table(), open).stream()
            .filter(hold -> hold.liveAt(reading.now()))
            .map(Hold::family)
            .toList();
    return held.containsAll(open.description().products())
        ? open
        : open.ended(DealStatus.EXPIRED, Closing.expired(reading.now(), Closing.Cause.TIME));
  }
}
