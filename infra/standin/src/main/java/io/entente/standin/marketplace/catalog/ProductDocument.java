package io.entente.standin.marketplace.catalog;

import io.entente.standin.marketplace.wire.Json;
import io.entente.standin.marketplace.world.Product;
import io.entente.standin.marketplace.world.Product.Dimension;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A product as DescribeEntity shows it. */
final class ProductDocument {
  private ProductDocument() {}

  static ObjectNode of(Product product) {
    ObjectNode document = Json.object();
    ObjectNode description = document.putObject("Description");
    description.put("ProductTitle", product.title());
    description.put("ProductCode", product.code());
    description.put("ProductState", product.publicOffer().isPresent() ? "Active" : "Draft");
    ArrayNode dimensions = document.putArray("Dimensions");
    new TreeMap<>(product.dimensions()).forEach((key, use) -> dimensions.add(dimension(key, use)));
    return document;
  }

  private static ObjectNode dimension(String key, Dimension use) {
    ObjectNode dimension = Json.object().put("Key", key).put("Name", key).put("Unit", "Units");
    dimension.putArray("Types").add(use == Dimension.ENTITLED ? "Entitled" : "ExternallyMetered");
    return dimension;
  }
}
