package io.entente.program;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A decision without its words: what is kept of it beside its facts. The rest is in the program's
 * version, which never changes, so {@link Decisions#explain} finds it again.
 *
 * @param rule the id of the rule that fired, or that could not be worked out; absent where none did
 * @param reviewer who found nothing against the deal where a rule asks for a person; absent where
 *     nobody was asked
 */
public record Ruling(
    @Stored(DataClass.BUSINESS) Verdict verdict,
    @Stored(DataClass.BUSINESS) ReasonCode reason,
    @Stored(DataClass.BUSINESS) @Nullable String rule,
    @Stored(DataClass.BUSINESS) long programVersion,
    @Stored(DataClass.BUSINESS) @Nullable String reviewer) {
  /** Of rules alone. */
  public Ruling(Verdict verdict, ReasonCode reason, @Nullable String rule, long programVersion) {
    this(verdict, reason, rule, programVersion, null);
  }

  Ruling reviewedBy(String person) {
    return new Ruling(verdict, reason, rule, programVersion, person);
  }
}
