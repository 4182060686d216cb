package io.entente.deals;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notes a step with the end customer. Recorded by the vendor's people or programs it is verified
 * and extends the protection; recorded by the partner it shows work, and waits to be confirmed.
 */
final class RecordProgress implements Operation<RecordProgress.Request, Deal> {
  private static final int MOST = 50;

  /** So that a partner's notes never leave the vendor without room. */
  private static final int MOST_UNCONFIRMED = 20;

  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code RecordProgress}. */
  record Body(LocalDate on, String kind, @Nullable String evidence) {}

  private final DealCommands commands;
  private final Extension extension;

  RecordProgress(DealCommands commands, Extension extension) {
    this.commands = commands;
    this.extension = extension;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(
        Move.RECORD_PROGRESS, request, reading -> Optional.of(taken(reading, request.body)));
  }

  private Outcome<DealWrites.Prepared> taken(DealCommands.Reading reading, Body said) {
    LocalDate today = LocalDate.ofInstant(reading.now(), ZoneOffset.UTC);
    List<Progress> steps = reading.read().item().course().steps();
    boolean asPartner = DealStore.asPartner();
    if (said.on.isAfter(today)) {
      return Outcome.refused(Problem.invalid(List.of(notYet(said.on, today))));
    }
    return isFull(steps, asPartner)
        ? Outcome.refused(full(steps.size()))
        : Outcome.done(written(reading, step(said, reading, !asPartner)));
  }

  private DealWrites.Prepared written(DealCommands.Reading reading, Progress step) {
    Course course = reading.read().item().course();
    var steps = new ArrayList<>(course.steps());
    steps.add(step);
    return step.verified()
        ? extension.of(reading, course.with(steps), "deal.progress_verified", Protected::verified)
        : extension.of(reading, course.with(steps), "deal.progress_recorded", Protected::noted);
  }

  private static Progress step(Body said, DealCommands.Reading reading, boolean verified) {
    int number = reading.read().item().course().steps().size() + 1;
    return new Progress(number, said.on, said.kind, said.evidence, reading.now(), verified);
  }

  private static boolean isFull(List<Progress> steps, boolean asPartner) {
    long unconfirmed = steps.stream().filter(step -> !step.verified()).count();
    return steps.size() >= MOST || (asPartner && unconfirmed >= MOST_UNCONFIRMED);
  }

  private static Fault notYet(LocalDate on, LocalDate today) {
    return new Fault(
        "/on",
        "future",
        "/on %s is still to come; today is %s (UTC). Record a step when it is taken."
            .formatted(on, today));
  }

  private static Problem full(int recorded) {
    return Problem.of(
        ProblemKind.CONFLICT,
        "%d steps are recorded. A deal takes %d, of which %d may wait to be confirmed; ask the vendor to confirm some."
            .formatted(recorded, MOST, MOST_UNCONFIRMED));
  }
}
