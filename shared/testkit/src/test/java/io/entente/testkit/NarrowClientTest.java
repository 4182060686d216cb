package io.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.kernel.TenantId;
import io.entente.platform.caller.LeadingKeys;
import io.entente.platform.registry.TenantRow;
import io.entente.testkit.storage.EmbeddedStorage;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What credentials that reach some partitions only are refused, here as on AWS. */
class NarrowClientTest {
  private static final TestEnvironment ENV = TestEnvironment.on(EmbeddedStorage.inMemory());
  private static final LeadingKeys REACH = new LeadingKeys(List.of("MINE", "OURS#*"));

  @BeforeAll
  static void tenant() {
    ENV.tenant("aurora");
  }

  @AfterAll
  static void close() {
    ENV.close();
  }

  private static TenantRow row() {
    return ENV.registry().find(new TenantId("aurora")).orElseThrow();
  }

  private static DynamoDbClient client() {
    return ENV.storage().within(row(), REACH);
  }

  private static Map<String, AttributeValue> key(String pk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("X"));
  }

  @Test
  void another_partition_is_neither_read_nor_written() {
    assertDenied(() -> client().getItem(get -> get.tableName(row().table()).key(key("THEIRS"))));
    assertDenied(() -> client().putItem(put -> put.tableName(row().table()).item(key("MINE#2"))));
    assertDenied(
        () -> client().deleteItem(delete -> delete.tableName(row().table()).key(key("OURS"))));
    assertDenied(() -> query("THEIRS"));
  }

  @Test
  void a_transaction_that_touches_one_other_partition_changes_nothing() {
    assertDenied(
        () ->
            client()
                .transactWriteItems(
                    all -> all.transactItems(put("OURS#both"), put("THEIRS#both"))));

    assertThat(
            client().getItem(get -> get.tableName(row().table()).key(key("OURS#both"))).hasItem())
        .isFalse();
  }

  @Test
  void an_index_is_out_of_reach() {
    assertDenied(
        () ->
            client()
                .query(
                    query ->
                        query
                            .tableName(row().table())
                            .indexName("gsi1")
                            .keyConditionExpression("gsi1pk = :pk")
                            .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS("MINE")))));
  }

  @Test
  void its_own_partitions_are_read_and_written() {
    client().transactWriteItems(all -> all.transactItems(put("MINE"), put("OURS#1")));

    assertThat(query("OURS#1")).containsExactly(key("OURS#1"));
    assertThat(client().getItem(get -> get.tableName(row().table()).key(key("MINE"))).hasItem())
        .isTrue();
  }

  private static List<Map<String, AttributeValue>> query(String partition) {
    return client()
        .query(
            query ->
                query
                    .tableName(row().table())
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))))
        .items();
  }

  private static TransactWriteItem put(String pk) {
    return TransactWriteItem.builder()
        .put(put -> put.tableName(row().table()).item(key(pk)))
        .build();
  }

  private static void assertDenied(ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("AccessDenied");
  }
}
