package io.entente.marketplace;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import org.jspecify.annotations.Nullable;

/** What a buyer agrees to; the contract's {@code LegalTerms}, and what is stored of them. */
record LegalTerms(
    @Stored(DataClass.BUSINESS) Eula type,
    @Stored(DataClass.BUSINESS) @Nullable String version,
    @Stored(DataClass.BUSINESS) @Nullable String url) {
  /** Whose terms they are, in AWS's words. */
  enum Eula {
    StandardEula,
    CustomEula
  }

  /** The vendor's own terms at that address. */
  static LegalTerms at(String url) {
    return new LegalTerms(Eula.CustomEula, null, url);
  }
}
