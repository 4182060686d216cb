package io.entente.partners.partings;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What is done with a partner. */
public enum PartingKind {
  SUSPENDED(Set.of(PartingStep.values())),
  TERMINATED(Set.of(PartingStep.values())),
  /** What was released stays so, and who was invited is invited anew. */
  REINSTATED(Set.of(PartingStep.ACCESS, PartingStep.ENDPOINTS));

  @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that nobody can change
  private final Set<PartingStep> steps;

  PartingKind(Set<PartingStep> steps) {
    this.steps = steps;
  }

  /** What follows from it, in the order of the list. */
  List<PartingStep> steps() {
    return Arrays.stream(PartingStep.values()).filter(steps::contains).toList();
  }
}
