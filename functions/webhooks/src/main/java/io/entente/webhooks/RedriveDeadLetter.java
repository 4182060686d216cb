package io.entente.webhooks;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import java.util.Optional;

/**
 * Tells an event once more to the consumer that gave it up, and to nobody else. Asked twice, it is
 * told once: one that is redriven and has not died again stays as it is.
 */
record RedriveDeadLetter(DeadLetterChanges changes)
    implements Operation<RedriveDeadLetter.Request, DeadLetter> {
  record Request(String deadLetterId) {}

  @Override
  public Outcome<DeadLetter> apply(Request request) {
    return changes.of(request.deadLetterId, RedriveDeadLetter::redrive);
  }

  private static Optional<Outcome<DeadLetter>> redrive(DeadLetterChanges.Reading reading) {
    return switch (reading.letter().state()) {
      case REDRIVEN -> reading.asItIs();
      case DISCARDED ->
          Optional.of(
              Outcome.refused(
                  ProblemKind.CONFLICT, "It is discarded; nothing is to come of it any more."));
      case OPEN -> told(reading);
    };
  }

  private static Optional<Outcome<DeadLetter>> told(DeadLetterChanges.Reading reading) {
    DeadLetterItem letter = reading.letter();
    DeadLetterItem next = letter.redriven();
    var change =
        reading
            .become(next)
            .again(letter.notice(reading.table().tenant()), letter.consumer(), letter.deaths());
    return reading.committed(change, next);
  }
}
