package io.entente.deals;

import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The vendor says that a step was really taken which the partner recorded. */
final class ConfirmProgress implements Operation<ConfirmProgress.Request, Deal> {
  record Request(
      String dealId,
      long ifMatch,
      String idempotencyKey,
      @Nullable String acceptLanguage,
      String bodyHash,
      Body body)
      implements DealCommands.Sent {}

  /** The contract's {@code ConfirmProgress}. */
  record Body(long number) {}

  private final DealCommands commands;
  private final Extension extension;

  ConfirmProgress(DealCommands commands, Extension extension) {
    this.commands = commands;
    this.extension = extension;
  }

  @Override
  public Outcome<Deal> apply(Request request) {
    return commands.carryOut(
        Move.CONFIRM_PROGRESS,
        request,
        reading -> Optional.of(taken(reading, request.body.number)));
  }

  private Outcome<DealWrites.Prepared> taken(DealCommands.Reading reading, long number) {
    Course course = reading.read().item().course();
    List<Progress> steps = course.steps();
    return steps.stream().anyMatch(step -> waits(step, number))
        ? Outcome.done(
            extension.of(
                reading,
                course.with(confirmed(steps, number)),
                "deal.progress_verified",
                Protected::verified))
        : Outcome.refused(nothingToConfirm(steps, number));
  }

  private static boolean waits(Progress step, long number) {
    return step.number() == number && !step.verified();
  }

  private static List<Progress> confirmed(List<Progress> steps, long number) {
    return steps.stream().map(step -> waits(step, number) ? step.confirmed() : step).toList();
  }

  private static Problem nothingToConfirm(List<Progress> steps, long number) {
    String waiting =
        steps.stream()
            .filter(step -> !step.verified())
            .map(step -> Long.toString(step.number()))
            .collect(Collectors.joining(", "));
    return Problem.of(
        ProblemKind.CONFLICT,
        "No step %d waits to be confirmed. Waiting: %s."
            .formatted(number, waiting.isEmpty() ? "none" : waiting));
  }
}
