package io.entente.standin.marketplace.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A SaaS product that a seller has listed.
 *
 * @param code what fulfilment calls it
 * @param dimensions by key
 * @param publicOffer without which no private offer is released
 * @param refusesSupportTerms in private offers, as some products do
 */
public record Product(
    String id,
    String account,
    String code,
    String title,
    Map<String, Dimension> dimensions,
    Optional<String> publicOffer,
    boolean refusesSupportTerms) {
  public static final String TYPE = "SaaSProduct@1.0";

  /** What a dimension is for. */
  public enum Dimension {
    ENTITLED,
    METERED
  }

  public Product {
    dimensions = Map.copyOf(dimensions);
  }

  /** A product with a public offer and no dimension yet. */
  public static Product saas(String account, String id) {
    return new Product(
        id,
        account,
        "code-" + id,
        "Product " + id,
        Map.of(),
        Optional.of("offer-public-" + id),
        false);
  }

  /** With one more dimension, bought in advance. */
  public Product entitled(String key) {
    return with(key, Dimension.ENTITLED);
  }

  /** With one more dimension, paid as it is used. */
  public Product metered(String key) {
    return with(key, Dimension.METERED);
  }

  private Product with(String key, Dimension dimension) {
    var more = new LinkedHashMap<>(dimensions);
    more.put(key, dimension);
    return new Product(id, account, code, title, more, publicOffer, refusesSupportTerms);
  }

  /** Not yet offered to everybody. */
  public Product withoutPublicOffer() {
    return new Product(id, account, code, title, dimensions, Optional.empty(), refusesSupportTerms);
  }

  /** One that refuses support terms in private offers. */
  public Product refusingSupportTerms() {
    return new Product(id, account, code, title, dimensions, publicOffer, true);
  }
}
