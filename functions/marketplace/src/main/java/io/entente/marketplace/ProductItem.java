package io.entente.marketplace;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.ItemType.IndexKey;
import io.entente.platform.table.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a product family is at AWS Marketplace.
 *
 * @param productCode by which AWS names the product when a buyer comes
 * @param publicOfferId without one AWS releases no private offer
 * @param dimensions by their keys; the first is the usual one
 */
record ProductItem(
    @Stored(DataClass.BUSINESS) String family,
    @Stored(DataClass.BUSINESS) String productId,
    @Stored(DataClass.BUSINESS) @Nullable String productCode,
    @Stored(DataClass.BUSINESS) @Nullable String publicOfferId,
    @Stored(DataClass.BUSINESS) List<String> dimensions,
    @Stored(DataClass.BUSINESS) LegalTerms legal,
    @Stored(DataClass.BUSINESS) Instant changedAt) {
  static final String LIST = "MARKETPLACEPRODUCTS";

  /** What the list shows of it. */
  record Shown(
      @Stored(DataClass.BUSINESS) String family, @Stored(DataClass.BUSINESS) String productId) {
    static final View<Shown> VIEW = View.of(Shown.class);
  }

  static final ItemType<ProductItem> TYPE =
      ItemType.named("marketplace_product", 1, "marketplace")
          .holding(ProductItem.class, product -> key(product.family))
          .first(product -> Optional.of(new IndexKey(LIST, product.family)))
          .view(Shown.VIEW, product -> new Shown(product.family, product.productId));

  ProductItem {
    dimensions = List.copyOf(dimensions);
  }

  static ItemKey key(String family) {
    return new ItemKey("MARKETPLACEPRODUCT#" + family, "PRODUCT");
  }
}
