package io.entente.marketplace.aws;

import org.jspecify.annotations.Nullable;

/** Who a buyer is that AWS sends; port to AWS Marketplace Metering. */
@FunctionalInterface
public interface Metering {
  /**
   * Who a registration token stands for.
   *
   * @param productCode of the product that was bought
   * @param licenseArn what tells one purchase of a product from another; opaque
   */
  record Customer(String accountId, String productCode, @Nullable String licenseArn) {}

  /**
   * What comes of a token. One that AWS does not know and one of another seller's product are told
   * apart by nobody.
   */
  sealed interface Redeemed {}

  /** It stands for that buyer. */
  record Known(Customer customer) implements Redeemed {}

  /** It is too old. */
  record Expired() implements Redeemed {}

  /** It is none, or not one of this seller's products. */
  record Invalid() implements Redeemed {}

  /**
   * @throws AwsTrouble where AWS did not say
   */
  Redeemed redeem(Seller seller, String registrationToken);
}
