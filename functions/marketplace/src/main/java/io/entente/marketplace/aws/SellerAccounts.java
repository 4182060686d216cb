package io.entente.marketplace.aws;

/** The seller accounts of tenants, each entered by the role that its owner gave. */
@FunctionalInterface
public interface SellerAccounts {
  /**
   * Takes the role anew, whatever is still held of it.
   *
   * @throws AwsTrouble where it is not given
   */
  void enter(Seller seller);
}
