package io.entente.platform.http;

import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;

/** Ends a request before its operation is reached. Only inside this package. */
final class Refusal extends RuntimeException {
  private final transient Problem problem;

  Refusal(Problem problem) {
    super(problem.kind().name(), null, false, false);
    this.problem = problem;
  }

  static Refusal of(ProblemKind kind, String detail) {
    return new Refusal(Problem.of(kind, detail));
  }

  Problem problem() {
    return problem;
  }
}
