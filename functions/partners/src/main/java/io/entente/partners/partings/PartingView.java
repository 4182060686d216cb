package io.entente.partners.partings;

import io.entente.contract.Access;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parting as the contract shows it. */
public record PartingView(
    String partnerId,
    PartingKind kind,
    boolean finished,
    String reason,
    String by,
    @Nullable String dealsTo,
    Instant begunAt,
    List<Step> steps) {

  /**
   * The contract's {@code PartingStep}.
   *
   * @param effectiveBy by when it is so everywhere, where that is later
   */
  public record Step(
      PartingStep step,
      boolean done,
      @Nullable Long left,
      @Nullable Instant doneAt,
      @Nullable Instant effectiveBy) {
    private static Step of(PartingItem item, PartingStep step) {
      return item.done(step)
          .map(done -> new Step(step, true, done.left(), done.at(), effectiveBy(done)))
          .orElseGet(() -> new Step(step, false, null, null, null));
    }

    /** A gateway asks again who calls only when it has forgotten the answer. */
    private static @Nullable Instant effectiveBy(PartingItem.Done done) {
      return done.step() == PartingStep.ACCESS ? done.at().plus(Access.LONGEST_KEPT) : null;
    }
  }

  static PartingView of(PartingItem item) {
    return new PartingView(
        item.partnerId(),
        item.kind(),
        item.isFinished(),
        item.reason(),
        item.by(),
        item.dealsTo(),
        item.begunAt(),
        item.kind().steps().stream().map(step -> Step.of(item, step)).toList());
  }
}
