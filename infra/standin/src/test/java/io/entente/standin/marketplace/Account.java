package io.entente.standin.marketplace;

import software.amazon.awssdk.services.marketplaceagreement.MarketplaceAgreementClient;
import software.amazon.awssdk.services.marketplacecatalog.MarketplaceCatalogClient;
import software.amazon.awssdk.services.marketplacecatalog.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.marketplacemetering.MarketplaceMeteringClient;

/** A seller's account, real or not, with a SaaS product that has a public offer. */
interface Account extends AutoCloseable {
  MarketplaceCatalogClient catalog();

  MarketplaceAgreementClient agreements();

  MarketplaceMeteringClient metering();

  /** The id of the product. */
  String product();

  /** The key of one of its dimensions, bought in advance. */
  String dimension();

  /** Waits until a change set is over, however that is done. */
  DescribeChangeSetResponse over(String changeSetId);

  @Override
  void close();
}
