package io.entente.platform.table;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.kernel.TenantId;
import io.entente.platform.registry.EditionMove;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A move to another edition as it stands in the registry, beside its tenant. */
record EditionMoveItem(
    @Stored(DataClass.BUSINESS) String tenant,
    @Stored(DataClass.BUSINESS) String from,
    @Stored(DataClass.BUSINESS) String to,
    @Stored(DataClass.BUSINESS) Instant begunAt) {
  private static final ItemType<EditionMoveItem> TYPE =
      ItemType.named("editionMove", 1, "tenants")
          .holding(EditionMoveItem.class, move -> key(new TenantId(move.tenant)));

  static ItemKey key(TenantId tenant) {
    return new ItemKey("TENANT#" + tenant, "EDITION");
  }

  static Map<String, AttributeValue> write(EditionMove move) {
    return TYPE.write(
        new EditionMoveItem(move.tenant().value(), move.from(), move.to(), move.begunAt()));
  }

  static EditionMove read(Map<String, AttributeValue> item) {
    EditionMoveItem stored = TYPE.read(item);
    return new EditionMove(new TenantId(stored.tenant), stored.from, stored.to, stored.begunAt);
  }

  /** The tenant's next version in its new edition, and no move any more. */
  static List<TransactWriteItem> finishing(
      EditionMove move, String table, Map<String, AttributeValue> tenant) {
    return List.of(
        TransactWriteItem.builder()
            .update(
                update ->
                    update
                        .tableName(table)
                        .key(tenant)
                        .updateExpression("SET edition = :to ADD version :one")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(
                            Map.of(
                                ":to", AttributeValue.fromS(move.to()),
                                ":one", AttributeValue.fromN("1"))))
            .build(),
        TransactWriteItem.builder()
            .delete(
                delete ->
                    delete
                        .tableName(table)
                        .key(key(move.tenant()).attributes())
                        .conditionExpression("#to = :to")
                        .expressionAttributeNames(Map.of("#to", "to"))
                        .expressionAttributeValues(Map.of(":to", AttributeValue.fromS(move.to()))))
            .build());
  }
}
