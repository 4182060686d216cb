package io.entente.partners.partings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is done with a partner. */
public enum PartingKind {
  SUSPENDED(EnumSet.complementOf(EnumSet.of(PartingStep.PEOPLE))),
  TERMINATED(EnumSet.complementOf(EnumSet.of(PartingStep.PEOPLE))),
  /** It became part of another one, and does not come back. */
  MERGED(EnumSet.allOf(PartingStep.class)),
  /** What was released stays so, and who was invited is invited anew. */
  REINSTATED(Set.of(PartingStep.ACCESS, PartingStep.ENDPOINTS));

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final Set<PartingStep> steps;

  PartingKind(Set<PartingStep> steps) {
    this.steps = Set.copyOf(steps);
  }

  /** What follows from it, in the order of the list. */
  List<PartingStep> steps() {
    return Arrays.stream(PartingStep.values()).filter(steps::contains).toList();
  }
}
