package io.entente.tenants;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.program.CompiledProgram;
import io.entente.program.publish.ProgramCompiler;
import java.util.List;

/** The document in a request's body, compiled or refused with every fault at its place in it. */
final class Written {
  /** Where the document stands in the body; what follows points into the document. */
  private static final String DOCUMENT = "/document";

  private Written() {}

  static Outcome<CompiledProgram> compiled(String document) {
    return switch (ProgramCompiler.compile(document)) {
      case Outcome.Done<CompiledProgram> done -> done;
      case Outcome.Refused<CompiledProgram>(Problem problem) ->
          Outcome.refused(Problem.invalid(inBody(problem.faults())));
    };
  }

  private static List<Fault> inBody(List<Fault> faults) {
    return faults.stream()
        .map(f -> new Fault(pointer(f.pointer()), f.code(), f.message()))
        .toList();
  }

  private static String pointer(String inDocument) {
    return inDocument.isEmpty() ? DOCUMENT : DOCUMENT + "#" + inDocument;
  }
}
