package io.entente.partners.certifications;

import io.entente.kernel.DataClass;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;

/** That a partner counts a person's certificates, or did once: it is to hear of their changes. */
public record CountedAt(
    @Stored(DataClass.PERSONAL) String userId, @Stored(DataClass.BUSINESS) String partnerId) {
  public static final String PREFIX = "AT#";

  public static final ItemType<CountedAt> TYPE =
      ItemType.named("certificates_counted_at", 1, "partners")
          .holding(CountedAt.class, at -> key(at.userId, new PartnerId(at.partnerId)));

  public static ItemKey key(String userId, PartnerId partner) {
    return new ItemKey(CertificatesItem.key(userId).pk(), PREFIX + partner);
  }
}
