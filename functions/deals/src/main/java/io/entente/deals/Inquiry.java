package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the vendor wants to know of the partner; the contract's {@code DealInquiry}. */
public record Inquiry(
    @Stored(DataClass.BUSINESS) Instant askedAt,
    @Stored(DataClass.BUSINESS) String question,
    @Stored(DataClass.BUSINESS) @Nullable Instant answeredAt,
    @Stored(DataClass.BUSINESS) @Nullable String answer) {

  Inquiry without(Erasure erasure) {
    return new Inquiry(askedAt, erasure.without(question), answeredAt, erasure.orAbsent(answer));
  }

  Inquiry answered(String words, Instant at) {
    return new Inquiry(askedAt, question, at, words);
  }
}
