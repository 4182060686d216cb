package io.entente.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of engagement.
 *
 * @param id stable from version to version, {@code ^[a-z][a-z0-9-]{1,63}$}
 * @param statement the rule as published to all partners
 * @param when the condition (CEL) under which the rule fires
 * @param verdict what a deal gets for which it fires; never {@link Verdict#APPROVED}
 * @param text the answer to the partner whose deal it is
 * @param mend what would change the verdict, in words; absent where nothing would
 * @param changes the same for programs: with all of them the rule fires no more; empty where {@code
 *     mend} is absent, and the rule's answer is final
 */
public record Rule(
    String id,
    Wording title,
    Wording statement,
    String when,
    Verdict verdict,
    ReasonCode reason,
    Wording text,
    @Nullable Wording mend,
    List<Change> changes) {
  public Rule {
    changes = List.copyOf(changes);
  }
}
