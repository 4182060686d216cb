package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import org.jspecify.annotations.Nullable;

/**
 * A company as the vendor's CRM showed it last. Owner: crm, which publishes it when it is otherwise
 * than before; each publication is an event. Whether and how it is believed is the reader's.
 *
 * @param accountId its id in the CRM
 * @param standing prospect or customer
 * @param mergedInto the account that it was merged into there; absent where it was not
 * @param active false where the CRM has it no more
 */
public record CrmAccount(
    @Stored(DataClass.BUSINESS) String accountId,
    @Stored(DataClass.BUSINESS) String legalName,
    @Stored(DataClass.BUSINESS) @Nullable String country,
    @Stored(DataClass.BUSINESS) @Nullable String website,
    @Stored(DataClass.BUSINESS) @Nullable String city,
    @Stored(DataClass.BUSINESS) @Nullable String postcode,
    @Stored(DataClass.BUSINESS) String standing,
    @Stored(DataClass.PERSONAL) @Nullable String owner,
    @Stored(DataClass.BUSINESS) boolean active,
    @Stored(DataClass.BUSINESS) @Nullable String mergedInto) {
  public static final ItemType<CrmAccount> TYPE =
      ItemType.named("crm_account", 1, "crm")
          .holding(CrmAccount.class, account -> key(account.accountId));

  public static ItemKey key(String accountId) {
    return new ItemKey("CRMACCOUNT#" + accountId, "ACCOUNT");
  }
}
