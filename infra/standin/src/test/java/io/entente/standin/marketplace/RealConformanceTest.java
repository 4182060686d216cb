package io.entente.standin.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.marketplaceagreement.MarketplaceAgreementClient;
import software.amazon.awssdk.services.marketplacecatalog.MarketplaceCatalogClient;
import software.amazon.awssdk.services.marketplacecatalog.model.DescribeChangeSetResponse;
import software.amazon.awssdk.services.marketplacemetering.MarketplaceMeteringClient;

/**
 * The suite on AWS itself, with whatever credentials the SDK finds, such as those of {@code
 * AWS_PROFILE}. It leaves drafts behind, each called Conformance, and releases none.
 */
@EnabledIfEnvironmentVariable(
    named = RealConformanceTest.PRODUCT,
    matches = ".+",
    disabledReason =
        "AWS Marketplace: NOT RUN (set ENTENTE_MARKETPLACE_PRODUCT and"
            + " ENTENTE_MARKETPLACE_DIMENSION)")
class RealConformanceTest extends Conformance {
  static final String PRODUCT = "ENTENTE_MARKETPLACE_PRODUCT";
  private static final String DIMENSION = "ENTENTE_MARKETPLACE_DIMENSION";

  @Override
  Account account() {
    return new Real(
        MarketplaceCatalogClient.builder().region(Region.US_EAST_1).build(),
        MarketplaceAgreementClient.builder().region(Region.US_EAST_1).build(),
        MarketplaceMeteringClient.builder().region(Region.US_EAST_1).build());
  }

  private static String setting(String name) {
    return Optional.ofNullable(System.getenv(name))
        .orElseThrow(() -> new IllegalStateException(name + " is not set"));
  }

  private record Real(
      MarketplaceCatalogClient catalog,
      MarketplaceAgreementClient agreements,
      MarketplaceMeteringClient metering)
      implements Account {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Override
    public String product() {
      return setting(PRODUCT);
    }

    @Override
    public String dimension() {
      return setting(DIMENSION);
    }

    /** AWS goes by its own clock, so there is nothing to do but ask again. */
    @Override
    public DescribeChangeSetResponse over(String changeSetId) {
      Instant end = Instant.now().plus(PATIENCE);
      while (Instant.now().isBefore(end)) {
        var set =
            catalog.describeChangeSet(
                ask -> ask.catalog("AWSMarketplace").changeSetId(changeSetId));
        if (set.endTime() != null) {
          return set;
        }
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
      }
      throw new AssertionError("change set %s is not over".formatted(changeSetId));
    }

    @Override
    public void close() {
      catalog.close();
      agreements.close();
      metering.close();
    }
  }
}
