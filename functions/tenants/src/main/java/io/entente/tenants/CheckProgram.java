package io.entente.tenants;

import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.platform.Operation;
import io.entente.program.CompiledProgram;
import io.entente.program.publish.Difference;
import java.util.List;

/** What publishing a document would change, or what is wrong with it. Writes nothing. */
final class CheckProgram implements Operation<CheckProgram.Request, CheckProgram.Answer> {
  record Request(Body body) {}

  /** The contract's {@code CheckProgram}. */
  record Body(String document) {}

  /**
   * The contract's {@code ProgramCheck}.
   *
   * @param against the version in force
   */
  record Answer(long against, List<String> changes) {}

  private final ProgramStore programs;

  CheckProgram(ProgramStore programs) {
    this.programs = programs;
  }

  @Override
  public Outcome<Answer> apply(Request request) {
    return switch (Written.compiled(request.body.document)) {
      case Outcome.Refused<CompiledProgram>(Problem problem) -> Outcome.refused(problem);
      case Outcome.Done<CompiledProgram>(CompiledProgram compiled) -> compared(compiled);
    };
  }

  private Outcome<Answer> compared(CompiledProgram compiled) {
    return programs.inForce(
        inForce -> {
          var before = programs.program(inForce.version());
          return Outcome.done(
              new Answer(inForce.version(), Difference.between(before, compiled.program())));
        });
  }
}
