package io.entente.program.publish;

import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.program.CompiledProgram;
import io.entente.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Publishing: from the text of a document to a program that gives verdicts. */
public final class ProgramCompiler {
  private ProgramCompiler() {}

  /**
   * Reads, checks and compiles.
   *
   * @param document YAML or JSON
   * @return refused with every fault of the document at once: where (a JSON Pointer; line and
   *     column within a condition) and what
   */
  public static Outcome<CompiledProgram> compile(String document) {
    var faults = new Faults();
    var tree = Document.parse(document, faults);
    if (!faults.all().isEmpty()) {
      return Outcome.refused(Problem.invalid(faults.all()));
    }
    var whole = Part.whole(tree, faults);
    var program = new ProgramReader(whole).read();
    new Consistency(program, whole).check();
    var trees = conditions(program, whole.field("rulesOfEngagement"));
    return faults.all().isEmpty()
        ? Outcome.done(CompiledProgram.of(program, trees))
        : Outcome.refused(Problem.invalid(faults.all()));
  }

  private static List<byte[]> conditions(Program program, Part rules) {
    var compiler = new ConditionCompiler(Set.copyOf(program.limits().keySet()));
    var trees = new ArrayList<byte[]>();
    for (int i = 0; i < program.rulesOfEngagement().size(); i++) {
      String condition = program.rulesOfEngagement().get(i).when();
      if (!condition.isEmpty()) {
        compiler.compile(condition, rules.item(i).field("when")).ifPresent(trees::add);
      }
    }
    return trees;
  }
}
