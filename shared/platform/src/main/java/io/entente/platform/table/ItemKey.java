package io.entente.platform.table;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where an item stands in its table.
 *
 * @param pk partition key, up to 2,048 bytes
 * @param sk sort key, up to 1,024 bytes
 */
public record ItemKey(String pk, String sk) {
  public Map<String, AttributeValue> attributes() {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
  }
}
