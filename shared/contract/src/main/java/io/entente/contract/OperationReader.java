package io.entente.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the operations out of the bundled document. */
record OperationReader(JsonNode document) {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");
  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final String MAX_BYTES = "x-entente-max-bytes";
  private static final String WELCOME = "x-entente-welcome";
  private static final String RAW = "x-entente-raw";
  private static final int DEFAULT_MAX_BYTES = 64 * 1024;

  List<OperationSpec> operations() {
    return document.required("paths").propertyStream().flatMap(this::operationsAt).toList();
  }

  private Stream<OperationSpec> operationsAt(Map.Entry<String, JsonNode> path) {
    return path.getValue()
        .propertyStream()
        .filter(member -> METHODS.contains(member.getKey()))
        .map(member -> operation(path, member));
  }

  private OperationSpec operation(
      Map.Entry<String, JsonNode> path, Map.Entry<String, JsonNode> member) {
    JsonNode operation = member.getValue();
    var parameters = parameters(path.getValue(), operation);
    var success = success(operation);
    return new OperationSpec(
        operation.required("operationId").stringValue(),
        operation.required("x-entente-context").stringValue(),
        member.getKey().toUpperCase(Locale.ROOT),
        path.getKey(),
        parameters,
        body(operation),
        access(operation.required("x-entente-access")),
        welcome(operation),
        parameters.stream().anyMatch(p -> p.name().equals(IDEMPOTENCY_KEY) && p.required()),
        Integer.parseInt(success.getKey()),
        answerSchema(success.getValue()));
  }

  private List<ParameterSpec> parameters(JsonNode pathItem, JsonNode operation) {
    return Stream.concat(
            pathItem.path("parameters").valueStream(), operation.path("parameters").valueStream())
        .map(this::parameter)
        .toList();
  }

  /** Parameters are shared components, so that each schema has a pointer without a path in it. */
  private ParameterSpec parameter(JsonNode reference) {
    String pointer = pointer(reference);
    JsonNode parameter = document.at(pointer);
    return new ParameterSpec(
        parameter.required("name").stringValue(),
        parameter.required("in").stringValue(),
        parameter.path("required").asBoolean(false),
        pointer + "/schema");
  }

  private static Optional<BodySpec> body(JsonNode operation) {
    return operation
        .optional("requestBody")
        .map(
            body ->
                new BodySpec(
                    schemas(body.required("content")),
                    body.path("required").asBoolean(false),
                    body.path(MAX_BYTES).asInt(DEFAULT_MAX_BYTES),
                    body.path(RAW).asBoolean(false)));
  }

  private static Map<String, String> schemas(JsonNode content) {
    var schemas = new LinkedHashMap<String, String>();
    content.forEachEntry((type, media) -> schemas.put(type, schema(media)));
    return schemas;
  }

  private static String schema(JsonNode media) {
    return pointer(media.required("schema"));
  }

  private static String pointer(JsonNode reference) {
    return reference.required("$ref").stringValue().substring(1);
  }

  private static Access access(JsonNode access) {
    var roles =
        access
            .required("roles")
            .valueStream()
            .map(JsonNode::stringValue)
            .collect(Collectors.toUnmodifiableSet());
    return new Access(
        roles,
        access.required("scope").stringValue(),
        access.path("tenantless").asBoolean(false),
        access.optional("link").map(OperationReader::opening));
  }

  private static Opening opening(JsonNode link) {
    return new Opening(
        link.required("for").stringValue(),
        link.required("reaches").valueStream().map(JsonNode::stringValue).toList(),
        link.optional("cookie").map(JsonNode::stringValue),
        link.optional("page").map(JsonNode::stringValue));
  }

  private static Optional<Welcome> welcome(JsonNode operation) {
    return operation
        .optional(WELCOME)
        .map(
            welcome ->
                new Welcome(
                    welcome.required("page").stringValue(),
                    welcome.required("cookie").stringValue(),
                    welcome.required("days").intValue()));
  }

  private static Map.Entry<String, JsonNode> success(JsonNode operation) {
    return operation
        .required("responses")
        .propertyStream()
        .filter(response -> response.getKey().startsWith("2"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No answer of success: " + operation));
  }

  private static Optional<String> answerSchema(JsonNode response) {
    return response
        .optional("content")
        .flatMap(content -> content.optional("application/json"))
        .map(OperationReader::schema);
  }
}
