package io.entente.partners;

import io.entente.kernel.DataClass;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;

/** The signature under a partner's latest agreement; earlier ones are its history. */
record SignatureItem(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) String version,
    @Stored(DataClass.BUSINESS) String language,
    @Stored(DataClass.BUSINESS) String hash,
    @Stored(DataClass.PERSONAL) String name,
    @Stored(DataClass.PERSONAL) String signedBy,
    @Stored(DataClass.BUSINESS) Instant signedAt) {
  static final ItemType<SignatureItem> TYPE =
      ItemType.named("agreement_signature", 1, "partners")
          .holding(SignatureItem.class, signed -> key(new PartnerId(signed.partnerId)));

  /** As the signature of the partner that this one became part of. */
  SignatureItem of(PartnerId heir) {
    return new SignatureItem(heir.value(), version, language, hash, name, signedBy, signedAt);
  }

  /** A partition of its own: its history is not the partner's. */
  static ItemKey key(PartnerId partner) {
    return new ItemKey("AGREEMENT#" + partner, "AGREEMENT");
  }
}
