package io.entente.kernel;

import java.util.List;

/**
 * Why a request was refused, for a person and for a program.
 *
 * @param detail this occasion in one sentence: what failed and how to mend it
 * @param faults every fault of the input, in its order; empty where the input is not at fault
 */
public record Problem(ProblemKind kind, String detail, List<Fault> faults) {
  public Problem {
    faults = List.copyOf(faults);
  }

  public static Problem of(ProblemKind kind, String detail) {
    return new Problem(kind, detail, List.of());
  }

  public static Problem invalid(List<Fault> faults) {
    String detail =
        faults.size() == 1
            ? faults.getFirst().message()
            : "%d faults; each is listed in errors.".formatted(faults.size());
    return new Problem(ProblemKind.INVALID_REQUEST, detail, faults);
  }
}
