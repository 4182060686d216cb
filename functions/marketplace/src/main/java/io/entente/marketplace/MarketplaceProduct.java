package io.entente.marketplace;

import io.entente.platform.table.Versioned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product family and what it is at AWS Marketplace, as the contract shows it. */
record MarketplaceProduct(
    String family,
    String productId,
    @Nullable String productCode,
    @Nullable String publicOfferId,
    List<String> dimensions,
    LegalTerms legal,
    Instant changedAt,
    long version) {

  /** The contract's {@code MarketplaceProductLine}. */
  record Line(String family, String productId) {}

  static MarketplaceProduct of(Versioned<ProductItem> read) {
    ProductItem item = read.item();
    return new MarketplaceProduct(
        item.family(),
        item.productId(),
        item.productCode(),
        item.publicOfferId(),
        item.dimensions(),
        item.legal(),
        item.changedAt(),
        read.version());
  }
}
