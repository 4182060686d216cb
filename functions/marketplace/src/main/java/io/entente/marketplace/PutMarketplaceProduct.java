package io.entente.marketplace;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.events.Event;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says which product at AWS Marketplace a product family is. */
record PutMarketplaceProduct(TenantTables tables, Clock clock)
    implements Operation<PutMarketplaceProduct.Request, MarketplaceProduct> {
  record Request(String family, @Nullable Long ifMatch, Body body) {}

  /** The contract's {@code PutMarketplaceProduct}. */
  record Body(
      String productId,
      @Nullable String productCode,
      @Nullable String publicOfferId,
      List<String> dimensions,
      LegalTerms legal) {}

  /** What is told of it. */
  record Told(String family, String productId) {}

  @Override
  public Outcome<MarketplaceProduct> apply(Request request) {
    Optional<Fault> fault = legal(request.body.legal);
    TenantTable table = tables.current();
    return fault.isPresent()
        ? Outcome.refused(Problem.invalid(List.of(fault.get())))
        : Attempts.of(() -> put(table, request));
  }

  private static Optional<Fault> legal(LegalTerms legal) {
    return switch (legal.type()) {
      case StandardEula ->
          legal.version() == null
              ? Optional.of(
                  new Fault(
                      "/legal/version",
                      "required",
                      "A StandardEula needs its version: 2022-07-14."))
              : Optional.empty();
      case CustomEula ->
          legal.url() == null
              ? Optional.of(
                  new Fault(
                      "/legal/url", "required", "A CustomEula needs the address of its text."))
              : Optional.empty();
    };
  }

  private Optional<Outcome<MarketplaceProduct>> put(TenantTable table, Request request) {
    var known = table.find(ProductItem.TYPE, ProductItem.key(request.family));
    long version = known.map(Versioned::version).orElse(0L);
    if (request.ifMatch != null && request.ifMatch != version) {
      return Optional.of(
          Outcome.refused(
              ProblemKind.STALE_VERSION,
              "The product is at version %d now; read it again.".formatted(version)));
    }
    ProductItem next = item(request);
    ChangeResult result =
        table
            .change()
            .aggregate(
                "product",
                ProductItem.TYPE,
                next,
                known,
                Event.of(
                    "marketplaceproduct.changed",
                    next.changedAt(),
                    new Told(next.family(), next.productId())))
            .commit();
    return result instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(MarketplaceProduct.of(new Versioned<>(next, version + 1, ""))))
        : Optional.empty();
  }

  private ProductItem item(Request request) {
    Body body = request.body;
    return new ProductItem(
        request.family,
        body.productId,
        body.productCode,
        body.publicOfferId,
        body.dimensions,
        body.legal,
        clock.instant());
  }
}
