package io.entente.program.publish;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.program.CompiledProgram;
import java.util.List;

/** Publishing: from the text of a document to a program that gives verdicts. */
public final class ProgramCompiler {
  private ProgramCompiler() {}

  /**
   * Reads, checks and compiles.
   *
   * @param document YAML or JSON
   * @return refused with every fault of the document at once, from its first line to its last:
   *     where (a JSON Pointer; line and column in the message) and what
   */
  public static Outcome<CompiledProgram> compile(String document) {
    var faults = new Faults();
    var tree = Document.parse(document, faults);
    if (!faults.isEmpty()) {
      return refused(faults.all());
    }
    var whole = Part.whole(tree, faults);
    var program = new ProgramReader(whole).read();
    new Consistency(program, whole).check();
    var trees = new Trees(program, whole).compiled();
    if (faults.isEmpty() && !new FirstCome(program).isKeptBy(trees.rules())) {
      whole
          .field("rulesOfEngagement")
          .fault(
              "firstCome",
              "no rule stands against a deal for which another partner is protected; one must, as"
                  + " in holds.exists(h, h.live && !h.own)");
    }
    return faults.isEmpty()
        ? Outcome.done(CompiledProgram.of(program, trees))
        : refused(faults.all(Places.in(document)));
  }

  private static Outcome<CompiledProgram> refused(List<Fault> faults) {
    return Outcome.refused(Problem.invalid(faults));
  }
}
