package io.entente.partners.certifications;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.program.tiers.Headcount.Holding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that one person is certified for.
 *
 * @param partnerId where the person was when that changed last
 */
public record CertificatesItem(
    @Stored(DataClass.PERSONAL) String userId,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) List<Certificate> certificates,
    @Stored(DataClass.BUSINESS) Instant changedAt) {
  public static final ItemType<CertificatesItem> TYPE =
      ItemType.named("certificates", 1, "partners")
          .holding(CertificatesItem.class, person -> key(person.userId));

  public CertificatesItem {
    certificates = List.copyOf(certificates);
  }

  /** The person's own: whoever leaves a partner takes it along. */
  public static ItemKey key(String userId) {
    return new ItemKey("CERTIFICATES#" + userId, "CERTIFICATES");
  }

  public Optional<Certificate> find(String certification) {
    return certificates.stream()
        .filter(each -> each.certification().equals(certification))
        .findFirst();
  }

  public CertificatesItem with(Certificate changed, String partner, Instant now) {
    var others = new ArrayList<>(certificates);
    others.removeIf(each -> each.certification().equals(changed.certification()));
    others.add(changed);
    return new CertificatesItem(userId, partner, others, now);
  }

  public Stream<Holding> holdings() {
    return certificates.stream().flatMap(each -> each.holding(userId).stream());
  }
}
