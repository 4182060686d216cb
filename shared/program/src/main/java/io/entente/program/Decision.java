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
 * @param whatWouldChange absent where nothing needs to change, or a person decides
 * @param owed what an approval asks for afterwards
 * @param margin of the list price in per cent, which the partner's tier had when it was decided;
 *     absent unless it is approved and the program says something of it
 * @param protectionDays how long the deal is protected; 0 unless it is approved
 */
public record Decision(
    @Stored(DataClass.BUSINESS) Verdict verdict,
    @Stored(DataClass.BUSINESS) Reason reason,
    @Stored(DataClass.BUSINESS) List<Judged> rules,
    @Stored(DataClass.BUSINESS) @Nullable WhatWouldChange whatWouldChange,
    @Stored(DataClass.BUSINESS) List<Owed> owed,
    @Stored(DataClass.BUSINESS) @Nullable Long margin,
    @Stored(DataClass.BUSINESS) long protectionDays,
    @Stored(DataClass.BUSINESS) long programVersion) {
  public Decision {
    rules = List.copyOf(rules);
    owed = List.copyOf(owed);
  }

  /**
   * Why.
   *
   * @param text for the partner, by language
   */
  public record Reason(
      @Stored(DataClass.BUSINESS) ReasonCode code,
      @Stored(DataClass.BUSINESS) Map<String, String> text) {}

  /**
   * What would lead to another verdict.
   *
   * @param text by language
   * @param changes for programs, all of them together; empty where the verdict is final
   */
  public record WhatWouldChange(
      @Stored(DataClass.BUSINESS) Map<String, String> text,
      @Stored(DataClass.BUSINESS) List<Needed> changes) {
    public WhatWouldChange {
      changes = List.copyOf(changes);
    }
  }

  /**
   * A fact and what it would have to be.
   *
   * @param fact as conditions name it; of a list ({@code holds.live}) the component of each record
   * @param needed as JSON: a whole number, a text, a truth, or a list of texts
   */
  public record Needed(
      @Stored(DataClass.BUSINESS) String fact, @Stored(DataClass.BUSINESS) String needed) {}

  /**
   * Something that the partner of an approved deal is asked for.
   *
   * @param id the obligation's in the program
   * @param code of a later decision, should the partner not do it
   * @param businessDays from the approval
   * @param text by language
   */
  public record Owed(
      @Stored(DataClass.BUSINESS) String id,
      @Stored(DataClass.BUSINESS) ReasonCode code,
      @Stored(DataClass.BUSINESS) long businessDays,
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
    /** It asks for a person, and one has found nothing against the deal. */
    CLEARED,
    /** An earlier rule had decided. */
    NOT_REACHED
  }
}
