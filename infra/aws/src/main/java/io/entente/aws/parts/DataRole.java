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

  private final Role role;

  /**
   * @param users roles of the functions that may ask for a tenant's credentials
   */
  public DataRole(Construct scope, Names names, List<Role> users) {
    var principals = users.stream().map(user -> new ArnPrincipal(user.getRoleArn())).toList();
    this.role =
        Role.Builder.create(scope, "Data")
            .description("Reaches the table of the tenant that its session is tagged with")
            // Role chaining ends at an hour whatever is written here.
            .maxSessionDuration(Duration.hours(1))
            .assumedBy(
                new CompositePrincipal(principals.toArray(ArnPrincipal[]::new)).withSessionTags())
            .build();
    role.addToPolicy(tenantTable(scope, names));
    role.addToPolicy(ownPartOfOutbox(scope, names));
    users.forEach(user -> user.addToPolicy(mayAssume()));
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
