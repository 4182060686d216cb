package io.entente.aws.parts;

import io.entente.aws.settings.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.ArnPrincipal;
import software.amazon.awscdk.services.iam.CompositePrincipal;
import software.amazon.awscdk.services.iam.Effect;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.constructs.Construct;

/**
 * The one role that reaches tenants' tables. Whoever assumes it must say for which tenant, as the
 * session tag {@code tenant}, and the role's own policy reaches that tenant's table and no other: a
 * session without the tag reaches nothing. The session policy that the platform adds narrows the
 * same again; each of the two would do alone.
 */
public final class DataRole {
  private static final String TENANT = "${aws:PrincipalTag/tenant}";

  private static final Map<String, Object> TAGGED_WITH_A_TENANT =
      Map.of(
          "StringLike",
          Map.of("aws:RequestTag/tenant", "?*"),
          "ForAllValues:StringEquals",
          Map.of("aws:TagKeys", List.of("tenant")));

  private final Role role;

  /**
   * @param users roles of the functions that may ask for a tenant's credentials
   */
  public DataRole(Construct scope, Names names, List<Role> users) {
    var trusted = users.stream().map(user -> new ArnPrincipal(user.getRoleArn())).toList();
    this.role =
        Role.Builder.create(scope, "Data")
            .description("Reaches the table of the tenant that its session is tagged with")
            // Role chaining ends at an hour whatever is written here.
            .maxSessionDuration(Duration.hours(1))
            .assumedBy(
                new CompositePrincipal(trusted.toArray(ArnPrincipal[]::new))
                    .withConditions(TAGGED_WITH_A_TENANT)
                    .withSessionTags())
            .build();
    role.addToPolicy(tenantTable(scope, names));
    role.addToPolicy(ownPartOfOutbox(scope, names));
    role.addToPolicy(neverTheRegistry(scope, names));
    users.forEach(user -> user.addToPolicy(mayAssume()));
    Accepted.on(
        role,
        "AwsSolutions-IAM5",
        "/:table.entente-[a-z0-9]+-<aws:PrincipalTag.tenant>.index.\\*$/",
        "Both indexes of one tenant's table: the table is named by the session's tag.");
    Accepted.on(
        role,
        "AwsSolutions-IAM5",
        "/:table.entente-[a-z0-9]+-cell\\*-outbox$/",
        "The outbox of whichever cell, PutItem only and under the tenant's own leading key only;"
            + " the session policy names the one cell.");
  }

  public String arn() {
    return role.getRoleArn();
  }

  private PolicyStatement mayAssume() {
    return PolicyStatement.Builder.create()
        .sid("AskForATenantsCredentials")
        .actions(List.of("sts:AssumeRole", "sts:TagSession"))
        .resources(List.of(role.getRoleArn()))
        .build();
  }

  private static PolicyStatement tenantTable(Construct scope, Names names) {
    String table = names.tableCalled(TENANT);
    return PolicyStatement.Builder.create()
        .sid("TheTenantsTable")
        .actions(
            actions(
                "GetItem",
                "BatchGetItem",
                "Query",
                "PutItem",
                "UpdateItem",
                "DeleteItem",
                "ConditionCheckItem"))
        .resources(List.of(arn(scope, table), arn(scope, table + "/index/*")))
        .build();
  }

  /** A cell's outbox is shared: a tenant may add under its own leading key, and read nothing. */
  private static PolicyStatement ownPartOfOutbox(Construct scope, Names names) {
    return PolicyStatement.Builder.create()
        .sid("ItsOwnPartOfTheOutbox")
        .actions(actions("PutItem"))
        .resources(List.of(arn(scope, names.anyOutbox())))
        .conditions(
            Map.of(
                "ForAllValues:StringLike",
                Map.of("dynamodb:LeadingKeys", List.of(TENANT + "#*")),
                // ForAllValues holds for a request without any key; this one does not.
                "Null",
                Map.of("dynamodb:LeadingKeys", "false")))
        .build();
  }

  /** Its name is what a tenant called "registry" would have for its table's. */
  private static PolicyStatement neverTheRegistry(Construct scope, Names names) {
    return PolicyStatement.Builder.create()
        .sid("NeverTheRegistry")
        .effect(Effect.DENY)
        .actions(List.of("dynamodb:*"))
        .resources(List.of(arn(scope, names.registry())))
        .build();
  }

  private static List<String> actions(String... names) {
    return Arrays.stream(names).map(name -> "dynamodb:" + name).toList();
  }

  private static String arn(Construct scope, String table) {
    return Stack.of(scope)
        .formatArn(
            ArnComponents.builder()
                .service("dynamodb")
                .resource("table")
                .resourceName(table)
                .build());
  }
}
