package io.entente.program;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a registration and how it came about. It follows from program and facts alone.
 *
 * @param rules every rule of the program in its order
 * @param whatWouldChange by language; absent where nothing would, or nothing needs to
 * @param protectionDays how long the deal is protected; 0 unless it is approved
 */
public record Decision(
    @Stored(DataClass.BUSINESS) Verdict verdict,
    @Stored(DataClass.BUSINESS) Reason reason,
    @Stored(DataClass.BUSINESS) List<Judged> rules,
    @Stored(DataClass.BUSINESS) @Nullable Map<String, String> whatWouldChange,
    @Stored(DataClass.BUSINESS) long protectionDays,
    @Stored(DataClass.BUSINESS) long programVersion) {
  public Decision {
    rules = List.copyOf(rules);
  }

  /**
   * Why.
   *
   * @param text for the partner, by language
   */
  public record Reason(
      @Stored(DataClass.BUSINESS) ReasonCode code,
      @Stored(DataClass.BUSINESS) Map<String, String> text) {}

  /** One rule and what became of it. */
  public record Judged(
      @Stored(DataClass.BUSINESS) String id, @Stored(DataClass.BUSINESS) Result outcome) {}

  /** What can become of a rule. */
  public enum Result {
    /** Its condition holds: it decided. */
    FIRED,
    /** Its condition does not hold. */
    PASSED,
    /** It could not be worked out on these facts: a person must look. */
    NOT_JUDGED,
    /** An earlier rule had decided. */
    NOT_REACHED
  }
}
