package io.entente.marketplace.landing;

import io.entente.kernel.DataClass;
import io.entente.kernel.DerivedId;
import io.entente.kernel.Stored;
import io.entente.marketplace.aws.Metering;
import io.entente.platform.caller.Caller;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.Timestamps;
import io.entente.platform.table.View;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who bought, once for each purchase.
 *
 * @param accountId the AWS account, as AWS itself named it
 * @param licenseArn which purchase it is; opaque, absent for products of old
 * @param agreementId the purchase agreement, as soon as an event has told which it is
 * @param form what the buyer wrote; absent until then
 * @param readyAt when the vendor said that all is set up
 */
record BuyerItem(
    @Stored(DataClass.BUSINESS) String buyerId,
    @Stored(DataClass.BUSINESS) String accountId,
    @Stored(DataClass.BUSINESS) String productCode,
    @Stored(DataClass.BUSINESS) @Nullable String licenseArn,
    @Stored(DataClass.BUSINESS) @Nullable String agreementId,
    @Stored(DataClass.BUSINESS) @Nullable Form form,
    @Stored(DataClass.BUSINESS) Instant arrivedAt,
    @Stored(DataClass.BUSINESS) @Nullable Instant readyAt,
    @Stored(DataClass.BUSINESS) Instant changedAt) {

  /** What the buyer wrote, when, and by when it was promised to be set up. */
  record Form(
      @Stored(DataClass.PERSONAL) String name,
      @Stored(DataClass.PERSONAL) String email,
      @Stored(DataClass.BUSINESS) Instant at,
      @Stored(DataClass.BUSINESS) Instant setUpBy) {
    boolean says(String otherName, String otherEmail) {
      return name.equals(otherName) && email.equalsIgnoreCase(otherEmail);
    }
  }

  /** What the list shows. */
  record Shown(
      @Stored(DataClass.BUSINESS) String buyerId,
      @Stored(DataClass.BUSINESS) BuyerState state,
      @Stored(DataClass.BUSINESS) String accountId,
      @Stored(DataClass.BUSINESS) Instant arrivedAt) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  static final String LIST = "BUYERS";

  static final ItemType<BuyerItem> TYPE =
      ItemType.named("marketplace_buyer", 1, "marketplace")
          .holding(BuyerItem.class, buyer -> key(buyer.buyerId))
          .first(buyer -> Optional.of(new IndexKey(LIST, buyer.place())))
          .view(
              Shown.VIEW,
              buyer -> new Shown(buyer.buyerId, buyer.state(), buyer.accountId, buyer.arrivedAt));

  static ItemKey key(String buyerId) {
    return new ItemKey("BUYER#" + buyerId, "BUYER");
  }

  private String place() {
    return Timestamps.text(arrivedAt) + "#" + buyerId;
  }

  /** The same for the same purchase, whichever token led to it. */
  static String id(Metering.Customer customer) {
    String purchase = Objects.requireNonNullElse(customer.licenseArn(), customer.productCode());
    return DerivedId.of("buyer", Caller.tenant().value(), customer.accountId(), purchase);
  }

  static BuyerItem arrived(Metering.Customer customer, @Nullable String agreement, Instant now) {
    return new BuyerItem(
        id(customer),
        customer.accountId(),
        customer.productCode(),
        customer.licenseArn(),
        agreement,
        null,
        now,
        null,
        now);
  }

  BuyerState state() {
    if (form == null) {
      return BuyerState.DETAILS_WANTED;
    }
    return readyAt == null ? BuyerState.REGISTERED : BuyerState.READY;
  }

  BuyerItem registered(Form written) {
    return new BuyerItem(
        buyerId,
        accountId,
        productCode,
        licenseArn,
        agreementId,
        written,
        arrivedAt,
        readyAt,
        written.at);
  }

  BuyerItem ready(Instant now) {
    return new BuyerItem(
        buyerId, accountId, productCode, licenseArn, agreementId, form, arrivedAt, now, now);
  }

  BuyerItem of(String agreement, Instant now) {
    return new BuyerItem(
        buyerId, accountId, productCode, licenseArn, agreement, form, arrivedAt, readyAt, now);
  }
}
