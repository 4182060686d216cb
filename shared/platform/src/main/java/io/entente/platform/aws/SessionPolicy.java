package io.entente.platform.aws;

import io.entente.platform.json.Json;
import io.entente.platform.registry.TenantRow;
import java.util.List;
import java.util.Map;

/**
 * What a tenant's credentials may do: everything in that tenant's table, and put into its own part
 * of the cell's outbox. Nothing else is named, so nothing else is allowed, whatever the role itself
 * may do.
 */
final class SessionPolicy {
  private static final List<String> IN_TABLE =
      List.of(
          "dynamodb:GetItem",
          "dynamodb:BatchGetItem",
          "dynamodb:Query",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:ConditionCheckItem");

  private SessionPolicy() {}

  static String of(TenantRow tenant, String region, String account) {
    String table = arn(region, account, tenant.table());
    return Json.write(
        Map.of(
            "Version",
            "2012-10-17",
            "Statement",
            List.of(
                Map.of(
                    "Effect",
                    "Allow",
                    "Action",
                    IN_TABLE,
                    "Resource",
                    List.of(table, table + "/index/*")),
                Map.of(
                    "Effect",
                    "Allow",
                    "Action",
                    "dynamodb:PutItem",
                    "Resource",
                    arn(region, account, tenant.outbox()),
                    "Condition",
                    Map.of(
                        "ForAllValues:StringLike",
                            Map.of("dynamodb:LeadingKeys", List.of(tenant.tenant() + "#*")),
                        // ForAllValues is true of a request without the key
                        "Null", Map.of("dynamodb:LeadingKeys", "false"))))));
  }

  private static String arn(String region, String account, String table) {
    return "arn:aws:dynamodb:%s:%s:table/%s".formatted(region, account, table);
  }
}
