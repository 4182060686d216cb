package io.entente.standin.marketplace;

import software.amazon.awssdk.services.marketplaceagreement.MarketplaceAgreementClient;
import software.amazon.awssdk.services.marketplacecatalog.MarketplaceCatalogClient;
import software.amazon.awssdk.services.marketplacecatalog.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.marketplacemetering.MarketplaceMeteringClient;

/** The suite on the stand-in. */
class StandInConformanceTest extends Conformance {
  @Override
  Account account() {
    return new OfTheStandIn(new Market());
  }

  private record OfTheStandIn(Market market) implements Account {
    @Override
    public MarketplaceCatalogClient catalog() {
      return market.clients.catalog(Market.SELLER);
    }

    @Override
    public MarketplaceAgreementClient agreements() {
      return market.clients.agreements(Market.SELLER);
    }

    @Override
    public MarketplaceMeteringClient metering() {
      return market.clients.metering(Market.SELLER);
    }

    @Override
    public String product() {
      return Market.PRODUCT;
    }

    @Override
    public String dimension() {
      return "seats";
    }

    @Override
    public DescribeChangeSetResponse over(String changeSetId) {
      return market.outcome(changeSetId);
    }

    @Override
    public void close() {
      market.close();
    }
  }
}
