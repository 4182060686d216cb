package io.entente.marketplace;

import io.entente.kernel.DataClass;
import io.entente.kernel.Fault;
import io.entente.kernel.Stored;
import org.jspecify.annotations.Nullable;

/** What stands against an offer; the contract's {@code OfferFault}, and what is stored of it. */
record OfferFault(
    @Stored(DataClass.BUSINESS) String code,
    @Stored(DataClass.BUSINESS) String message,
    @Stored(DataClass.BUSINESS) @Nullable String source) {

  Fault inTerms() {
    return new Fault("/terms", code, message);
  }
}
