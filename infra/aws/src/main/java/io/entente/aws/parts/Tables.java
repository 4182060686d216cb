package io.entente.aws.parts;

import io.entente.kernel.TenantId;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.CfnElement;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Tags;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexPropsV2;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.TableEncryptionV2;
import software.amazon.awscdk.services.dynamodb.TablePropsV2;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.constructs.Construct;

/**
 * Every kind of table. All are paid by request, recoverable to any second of 35 days, protected
 * against deletion and left standing when their stack goes.
 *
 * <p>Encryption at rest is by DynamoDB's own key. A customer-managed key would have to be one per
 * tenant to be worth anything (10,000 keys, a dollar a month each, and "nothing else per tenant"),
 * and would make a key's mishap an outage of the table. The key of a table can be exchanged in
 * place later, without a copy; a tenant that must hold its own key gets it then.
 */
public final class Tables {
  private Tables() {}

  /**
   * A tenant's one table: the only resource that exists once per tenant. Its logical id is made of
   * the tenant's id alone, so that nothing else in the file of tenants can move it.
   */
  public static TableV2 tenant(Construct cell, TenantId tenant, String name) {
    String logicalId = "TableOf" + tenant;
    var table =
        new TableV2(
            cell,
            logicalId,
            keyed(name)
                .globalSecondaryIndexes(List.of(index("gsi1"), index("gsi2")))
                .timeToLiveAttribute("ttl")
                .build());
    var resource = Objects.requireNonNull((CfnElement) table.getNode().getDefaultChild());
    resource.overrideLogicalId(logicalId);
    // Gives each tenant's exact DynamoDB cost on the bill, once the tag is activated there.
    Tags.of(table).add("entente:tenant", tenant.value());
    return table;
  }

  /** The cell's outbox: what is committed and still to be told; its stream feeds the relay. */
  public static TableV2 outbox(Construct cell, String name) {
    return new TableV2(
        cell,
        "Outbox",
        keyed(name).timeToLiveAttribute("ttl").dynamoStream(StreamViewType.NEW_IMAGE).build());
  }

  /** The cell's due times, or the registry of tenants. */
  public static TableV2 plain(Construct scope, String id, String name) {
    return new TableV2(scope, id, keyed(name).timeToLiveAttribute("ttl").build());
  }

  private static TablePropsV2.Builder keyed(String name) {
    return TablePropsV2.builder()
        .tableName(name)
        .partitionKey(text("pk"))
        .sortKey(text("sk"))
        .billing(Billing.onDemand())
        .encryption(TableEncryptionV2.dynamoOwnedKey())
        .pointInTimeRecoverySpecification(
            PointInTimeRecoverySpecification.builder()
                .pointInTimeRecoveryEnabled(true)
                .recoveryPeriodInDays(35)
                .build())
        .deletionProtection(true)
        .removalPolicy(RemovalPolicy.RETAIN);
  }

  private static GlobalSecondaryIndexPropsV2 index(String name) {
    return GlobalSecondaryIndexPropsV2.builder()
        .indexName(name)
        .partitionKey(text(name + "pk"))
        .sortKey(text(name + "sk"))
        .projectionType(ProjectionType.INCLUDE)
        .nonKeyAttributes(List.of("view"))
        .build();
  }

  private static Attribute text(String name) {
    return Attribute.builder().name(name).type(AttributeType.STRING).build();
  }
}
