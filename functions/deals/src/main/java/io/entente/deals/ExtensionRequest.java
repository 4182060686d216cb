package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a partner asked for more time; the contract's {@code DealExtension}.
 *
 * @param reason as the partner put it
 * @param answerBy when silence becomes a yes
 * @param granted absent while nobody has answered
 * @param answer what the vendor said; absent where it said nothing
 */
public record ExtensionRequest(
    @Stored(DataClass.BUSINESS) Instant askedAt,
    @Stored(DataClass.BUSINESS) String reason,
    @Stored(DataClass.BUSINESS) Instant answerBy,
    @Stored(DataClass.BUSINESS) @Nullable Boolean granted,
    @Stored(DataClass.BUSINESS) @Nullable String answer) {

  ExtensionRequest without(Erasure erasure) {
    return new ExtensionRequest(
        askedAt, erasure.without(reason), answerBy, granted, erasure.orAbsent(answer));
  }

  ExtensionRequest answered(boolean yes, @Nullable String words) {
    return new ExtensionRequest(askedAt, reason, answerBy, yes, words);
  }
}
