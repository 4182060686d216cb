package io.entente.platform.aws;

import io.entente.platform.caller.LeadingKeys;
import io.entente.platform.json.Json;
import io.entente.platform.registry.TenantRow;
import java.util.List;
import java.util.Map;

/**
 * What a tenant's credentials may do: everything in that tenant's table, or in some partitions of
 * it, and put into its own part of the cell's outbox. Nothing else is named, so nothing else is
 * allowed, whatever the role itself may do.
 */
record SessionPolicy(String region, String account) {
  private static final List<String> IN_TABLE =
      List.of(
          "dynamodb:GetItem",
          "dynamodb:BatchGetItem",
          "dynamodb:Query",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:DeleteItem",
          "dynamodb:ConditionCheckItem");

  String of(TenantRow tenant, LeadingKeys keys) {
    return Json.write(
        Map.of(
            "Version",
            "2012-10-17",
            "Statement",
            List.of(inTable(tenant, keys), inOutbox(tenant))));
  }

  private Map<String, Object> inTable(TenantRow tenant, LeadingKeys keys) {
    String table = arn(tenant.table());
    return keys.equals(LeadingKeys.ALL)
        ? Map.of(
            "Effect", "Allow", "Action", IN_TABLE, "Resource", List.of(table, table + "/index/*"))
        : Map.of(
            "Effect",
            "Allow",
            "Action",
            IN_TABLE,
            "Resource",
            table,
            "Condition",
            leading(keys.patterns()));
  }

  private Map<String, Object> inOutbox(TenantRow tenant) {
    return Map.of(
        "Effect",
        "Allow",
        "Action",
        "dynamodb:PutItem",
        "Resource",
        arn(tenant.outbox()),
        "Condition",
        leading(List.of(tenant.tenant() + "#*")));
  }

  private static Map<String, Object> leading(List<String> patterns) {
    return Map.of(
        "ForAllValues:StringLike",
        Map.of("dynamodb:LeadingKeys", patterns),
        // ForAllValues is true of a request without the key
        "Null",
        Map.of("dynamodb:LeadingKeys", "false"));
  }

  private String arn(String table) {
    return "arn:aws:dynamodb:%s:%s:table/%s".formatted(region, account, table);
  }
}
