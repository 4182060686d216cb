package io.entente.aws.stacks;

import io.entente.aws.parts.Arns;
import io.entente.contract.OperationSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The contract as API Gateway wants it: OpenAPI 3.0.1 with routes, the authorizer and whom to call,
 * and no schemas. The bodies are checked by the functions against the contract itself; API Gateway
 * reads an older dialect and would tell one fault at a time.
 */
final class GatewayDefinition {
  private static final String AUTHORIZER = "authorizeCaller";
  private static final String KEY = "usageKey";
  private static final Pattern PATH_PARAMETER = Pattern.compile("\\{([^}]+)}");

  private final Blueprint blueprint;
  private final Arns arns;

  GatewayDefinition(Blueprint blueprint, Arns arns) {
    this.blueprint = blueprint;
    this.arns = arns;
  }

  Map<String, Object> document() {
    return Map.of(
        "openapi",
        "3.0.1",
        "info",
        Map.of("title", blueprint.names().api(), "version", "1"),
        "paths",
        paths(),
        "components",
        Map.of("securitySchemes", Map.of(AUTHORIZER, authorizer(), KEY, usageKey())),
        // The caller never holds a key: the authorizer says which tenant's plan is charged.
        "x-amazon-apigateway-api-key-source",
        "AUTHORIZER",
        "x-amazon-apigateway-gateway-responses",
        GatewayProblems.responses());
  }

  private Map<String, Object> paths() {
    var paths = new TreeMap<String, Map<String, Object>>();
    for (OperationSpec operation : blueprint.contract().operations()) {
      paths
          .computeIfAbsent(operation.resource(), any -> new TreeMap<>())
          .put(operation.method().toLowerCase(Locale.ROOT), method(operation));
    }
    return Map.copyOf(new LinkedHashMap<>(paths));
  }

  private Map<String, Object> method(OperationSpec operation) {
    return Map.of(
        "operationId",
        operation.operationId(),
        "parameters",
        pathParameters(operation.resource()),
        "responses",
        Map.of("default", Map.of("description", "As the contract says")),
        "security",
        security(operation),
        "x-amazon-apigateway-integration",
        Map.of(
            "type",
            "aws_proxy",
            "httpMethod",
            "POST",
            "uri",
            arns.invocation(operation.context() + "-http"),
            "timeoutInMillis",
            29_000));
  }

  /**
   * An operator stands outside any tenant, and no edition counts what an operator does. Who comes
   * with a link has signed in nowhere; the function opens the link.
   */
  private static List<Map<String, Object>> security(OperationSpec operation) {
    if (operation.access().link().isPresent()) {
      return List.of();
    }
    return List.of(
        operation.access().tenantless()
            ? Map.of(AUTHORIZER, List.of())
            : Map.of(AUTHORIZER, List.of(), KEY, List.of()));
  }

  private static List<Map<String, Object>> pathParameters(String resource) {
    return PATH_PARAMETER
        .matcher(resource)
        .results()
        .map((MatchResult found) -> found.group(1))
        .map(
            name ->
                Map.<String, Object>of(
                    "name",
                    name,
                    "in",
                    "path",
                    "required",
                    true,
                    "schema",
                    Map.of("type", "string")))
        .toList();
  }

  private Map<String, Object> authorizer() {
    return Map.of(
        "type",
        "apiKey",
        "name",
        "Authorization",
        "in",
        "header",
        "x-amazon-apigateway-authtype",
        "custom",
        "x-amazon-apigateway-authorizer",
        Map.of(
            "type",
            "request",
            "identitySource",
            "method.request.header.Authorization",
            "authorizerUri",
            arns.invocation(AUTHORIZER),
            "authorizerResultTtlInSeconds",
            blueprint.environment().authorizerCacheSeconds()));
  }

  private static Map<String, Object> usageKey() {
    return Map.of("type", "apiKey", "name", "x-api-key", "in", "header");
  }
}
