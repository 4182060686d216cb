package io.entente.crm.port;

import org.jspecify.annotations.Nullable;

/**
 * A company as it stands in the CRM.
 *
 * @param accountId by which it is known outside
 * @param bought whether it ever bought
 * @param active whether it is still there
 * @param mergedInto another account, where it was merged
 */
public record Company(
    String accountId,
    String legalName,
    Place place,
    @Nullable String website,
    boolean bought,
    @Nullable String owner,
    boolean active,
    @Nullable String mergedInto) {
  /** Where it is at home, as far as it is said. */
  public record Place(@Nullable String country, @Nullable String city, @Nullable String postcode) {}
}
