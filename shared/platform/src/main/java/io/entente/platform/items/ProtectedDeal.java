package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A deal that is or was protected, as the vendor's own systems may know it: no contact, nothing of
 * what the partner wrote in confidence. Owner: deals, which publishes it after the deal changed;
 * each publication is an event.
 *
 * @param dealVersion of the deal as it is shown
 * @param status what the deal is
 * @param customerId whose scope it holds: an account's id, or one that came with the deal
 * @param amountMinor as its partner estimates it
 * @param opportunityId that a person of the vendor named; absent where nobody did
 */
public record ProtectedDeal(
    @Stored(DataClass.BUSINESS) String dealId,
    @Stored(DataClass.BUSINESS) long dealVersion,
    @Stored(DataClass.BUSINESS) String status,
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.BUSINESS) String customerId,
    @Stored(DataClass.BUSINESS) Customer customer,
    @Stored(DataClass.BUSINESS) List<String> products,
    @Stored(DataClass.BUSINESS) long amountMinor,
    @Stored(DataClass.BUSINESS) String currency,
    @Stored(DataClass.BUSINESS) LocalDate closeOn,
    @Stored(DataClass.BUSINESS) boolean coSell,
    @Stored(DataClass.BUSINESS) String channelManager,
    @Stored(DataClass.BUSINESS) String salesRep,
    @Stored(DataClass.BUSINESS) Instant protectedUntil,
    @Stored(DataClass.BUSINESS) @Nullable String opportunityId) {

  /** The company, as the deal names it. */
  public record Customer(
      @Stored(DataClass.BUSINESS) String legalName,
      @Stored(DataClass.BUSINESS) @Nullable String country,
      @Stored(DataClass.BUSINESS) @Nullable String website) {}

  /** What the list shows of it. */
  public record Shown(
      @Stored(DataClass.BUSINESS) String dealId, @Stored(DataClass.BUSINESS) String status) {
    public static final View<Shown> VIEW = View.of(Shown.class);

    /** As {@link ProtectedDeal#isLive}. */
    public boolean isLive() {
      return ProtectedDeal.isLive(status);
    }
  }

  /** All of them, in the order of their ids. */
  public static final String LIST = "PROTECTIONS";

  public static final ItemType<ProtectedDeal> TYPE =
      ItemType.named("protected_deal", 1, "deals")
          .holding(ProtectedDeal.class, deal -> key(deal.dealId))
          .first(deal -> Optional.of(new IndexKey(LIST, deal.dealId)))
          .view(Shown.VIEW, deal -> new Shown(deal.dealId, deal.status));

  public ProtectedDeal {
    products = List.copyOf(products);
  }

  public static ItemKey key(String dealId) {
    return new ItemKey("PROTECTION#" + dealId, "PROTECTION");
  }

  /** Whether its partner works on it under the program's protection. */
  public boolean isLive() {
    return isLive(status);
  }

  private static boolean isLive(String status) {
    return status.equals("APPROVED") || status.equals("CONVERTED");
  }
}
