package io.entente.partners.partings;

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
    Instant begunAt,
    List<Step> steps) {

  /** The contract's {@code PartingStep}. */
  public record Step(
      PartingStep step, boolean done, @Nullable Long left, @Nullable Instant doneAt) {
    private static Step of(PartingItem item, PartingStep step) {
      return item.done(step)
          .map(done -> new Step(step, true, done.left(), done.at()))
          .orElseGet(() -> new Step(step, false, null, null));
    }
  }

  static PartingView of(PartingItem item) {
    return new PartingView(
        item.partnerId(),
        item.kind(),
        item.isFinished(),
        item.reason(),
        item.by(),
        item.begunAt(),
        item.kind().steps().stream().map(step -> Step.of(item, step)).toList());
  }
}
