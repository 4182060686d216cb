package io.entente.program;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import org.jspecify.annotations.Nullable;

/**
 * A decision without its words: what is kept of it beside its facts. The rest is in the program's
 * version, which never changes, so {@link Decisions#explain} finds it again.
 *
 * @param rule the id of the rule that fired, or that could not be worked out; absent where none did
 */
public record Ruling(
    @Stored(DataClass.BUSINESS) Verdict verdict,
    @Stored(DataClass.BUSINESS) ReasonCode reason,
    @Stored(DataClass.BUSINESS) @Nullable String rule,
    @Stored(DataClass.BUSINESS) long programVersion) {}
