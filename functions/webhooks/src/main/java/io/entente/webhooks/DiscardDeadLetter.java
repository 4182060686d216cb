package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import java.util.Optional;

/** Notes that nothing is to come of a dead letter, and why. */
record DiscardDeadLetter(DeadLetterChanges changes)
    implements Operation<DiscardDeadLetter.Request, DeadLetter> {
  record Request(String deadLetterId, Body body) {}

  /** The contract's {@code DiscardDeadLetter}. */
  record Body(String reason) {}

  @Override
  public Outcome<DeadLetter> apply(Request request) {
    return changes.of(request.deadLetterId, reading -> discard(reading, request.body.reason));
  }

  private static Optional<Outcome<DeadLetter>> discard(
      DeadLetterChanges.Reading reading, String reason) {
    return switch (reading.letter().state()) {
      case DISCARDED -> reading.asItIs();
      case REDRIVEN ->
          Optional.of(
              Outcome.refused(
                  ProblemKind.CONFLICT,
                  "It was told once more and is on its way. Discard it if it dies again."));
      case OPEN -> {
        DeadLetterItem next = reading.letter().discarded(reason);
        yield reading.committed(reading.become(next), next);
      }
    };
  }
}
