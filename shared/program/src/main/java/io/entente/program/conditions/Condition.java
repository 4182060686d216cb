package io.entente.program.conditions;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.cel.common.CelOptions;
import dev.cel.common.CelProtoAbstractSyntaxTree;
import dev.cel.expr.CheckedExpr;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.entente.kernel.Money;
import java.util.Map;

/** One condition, or one value that a change needs, ready to be asked by many threads at once. */
public final class Condition {
  /** Steps of all loops within one condition; a rule over 50 opportunities needs a few hundred. */
  public static final int MOST_STEPS = 10_000;

  private static final CelRuntime RUNTIME =
      CelRuntimeFactory.plannerRuntimeBuilder()
          // The planner accepts no less; the compile side refuses to compare unlike numbers.
          .setOptions(
              CelOptions.current()
                  .enableHeterogeneousNumericComparisons(true)
                  .comprehensionMaxIterations(MOST_STEPS)
                  .build())
          .addLibraries(Vocabulary.types())
          .addFunctionBindings(
              CelFunctionBinding.from(
                  Vocabulary.MONEY_OF_STRING, String.class, Condition::minorUnits))
          .build();

  private final CelRuntime.Program program;

  private Condition(CelRuntime.Program program) {
    this.program = program;
  }

  /**
   * @param tree a checked expression (protobuf) as publishing stored it
   */
  public static Condition of(byte[] tree) {
    try {
      var checked = CelProtoAbstractSyntaxTree.fromCheckedExpr(CheckedExpr.parseFrom(tree));
      return new Condition(RUNTIME.createProgram(checked.getAst()));
    } catch (InvalidProtocolBufferException | CelEvaluationException e) {
      throw new IllegalArgumentException("This is no checked tree of a condition", e);
    }
  }

  /**
   * Whether it holds for these values.
   *
   * @throws NotJudged where that cannot be worked out: too many steps, numbers out of range
   */
  public boolean holds(Map<String, Object> values) throws NotJudged {
    try {
      return (boolean) program.eval(values);
    } catch (CelEvaluationException e) {
      throw new NotJudged(e);
    }
  }

  /**
   * What it comes to for these values, where it is no question: a whole number, text, truth or list
   * of texts.
   *
   * @throws NotJudged where that cannot be worked out
   */
  public Object value(Map<String, Object> values) throws NotJudged {
    try {
      return program.eval(values);
    } catch (CelEvaluationException e) {
      throw new NotJudged(e);
    }
  }

  private static long minorUnits(String written) {
    return Amount.read(written)
        .map(Money::amountMinor)
        .orElseThrow(() -> new IllegalArgumentException("No amount: " + written));
  }

  /** A condition has no answer for some facts. Checked, so that no caller can overlook it. */
  public static final class NotJudged extends Exception {
    private static final long serialVersionUID = 1;

    NotJudged(Throwable cause) {
      super("The condition cannot be worked out on these facts", cause);
    }
  }
}
