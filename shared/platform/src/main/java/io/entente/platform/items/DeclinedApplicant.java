package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * Who applied for a company that does not become a partner. Published for whoever writes to that
 * person. Owner: partners.
 *
 * @param language ISO 639 code; absent where nobody said
 */
public record DeclinedApplicant(
    @Stored(DataClass.BUSINESS) String applicationId,
    @Stored(DataClass.BUSINESS) String company,
    @Stored(DataClass.PERSONAL) String name,
    @Stored(DataClass.PERSONAL) String email,
    @Stored(DataClass.PERSONAL) @Nullable String language) {
  public static final ItemType<DeclinedApplicant> TYPE =
      ItemType.named("declined_applicant", 1, "partners")
          .holding(DeclinedApplicant.class, declined -> key(declined.applicationId));

  public static ItemKey key(String applicationId) {
    return new ItemKey("APPLICATION#" + applicationId, "DECLINED");
  }
}
