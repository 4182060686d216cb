package io.entente.standin.marketplace.world;

/** ARNs as the Catalog writes them. */
public final class Arns {
  private static final String START = "arn:aws:aws-marketplace:us-east-1:";

  private Arns() {}

  public static String of(Offer offer) {
    return START + offer.account() + ":AWSMarketplace/Offer/" + offer.id();
  }

  public static String of(Product product) {
    return START + product.account() + ":AWSMarketplace/SaaSProduct/" + product.id();
  }

  public static String of(ChangeSet set) {
    return START + set.account() + ":AWSMarketplace/ChangeSet/" + set.id();
  }
}
