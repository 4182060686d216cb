package io.entente.deals;

import io.entente.program.Decision;
import io.entente.program.Verdict;
import io.entente.program.facts.Facts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision, the facts it rests on, and when it was made. */
record Decided(Facts facts, Decision decision, Instant at) {
  DealStatus status() {
    return DealStatus.of(decision.verdict());
  }

  boolean approves() {
    return decision.verdict() == Verdict.APPROVED;
  }

  /** What an approval is worth from now on; nothing for any other verdict. */
  DealItem.@Nullable Span protection() {
    return approves()
        ? new DealItem.Span(at, at.plus(Duration.ofDays(decision.protectionDays())))
        : null;
  }
}
