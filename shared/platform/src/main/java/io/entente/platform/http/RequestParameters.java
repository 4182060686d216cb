package io.entente.platform.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import io.entente.contract.Contract;
import io.entente.contract.OperationSpec;
import io.entente.contract.ParameterSpec;
import io.entente.kernel.Fault;
import io.entente.kernel.ProblemKind;
import io.entente.platform.json.SchemaFaults;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Path, query and header parameters of one request, by the names that a request record has. */
final class RequestParameters {
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");
  private static final String IF_MATCH = "If-Match";

  private final Contract contract;
  private final SchemaFaults schemas;

  RequestParameters(Contract contract, SchemaFaults schemas) {
    this.contract = contract;
    this.schemas = schemas;
  }

  /** Adds each parameter to the request and each fault to the list. */
  void read(OperationSpec operation, APIGatewayProxyRequestEvent event, Binding binding) {
    for (ParameterSpec parameter : operation.parameters()) {
      value(parameter, event)
          .ifPresentOrElse(
              text -> bind(parameter, text, binding), () -> absent(parameter, binding));
    }
    unknown(operation, event, binding);
  }

  /** The request record in the making. */
  record Binding(ObjectNode request, List<Fault> faults) {}

  private static Optional<String> value(
      ParameterSpec parameter, APIGatewayProxyRequestEvent event) {
    return switch (parameter.in()) {
      case "path" -> Optional.ofNullable(orEmpty(event.getPathParameters()).get(parameter.name()));
      case "query" ->
          Optional.ofNullable(orEmpty(event.getQueryStringParameters()).get(parameter.name()));
      default -> header(event, parameter.name());
    };
  }

  static Optional<String> header(APIGatewayProxyRequestEvent event, String name) {
    return orEmpty(event.getHeaders()).entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private void bind(ParameterSpec parameter, String text, Binding binding) {
    JsonNode node = node(parameter, text);
    binding.request.set(component(parameter.name()), node);
    String place = parameter.in() + ":" + parameter.name();
    schemas.of(parameter.schemaPointer(), node).stream()
        .map(fault -> new Fault(place, fault.code(), fault.message().replace("The body", place)))
        .forEach(binding.faults::add);
    if (parameter.name().equals(IF_MATCH)) {
      binding.request.set(component(IF_MATCH), number(text.replace("\"", "")));
    }
  }

  private JsonNode node(ParameterSpec parameter, String text) {
    JsonNode schema = contract.document().at(parameter.schemaPointer());
    return "integer".equals(schema.path("type").asString(""))
        ? number(text)
        : JsonNodeFactory.instance.stringNode(text);
  }

  private static JsonNode number(String text) {
    return INTEGER.matcher(text).matches()
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
        : JsonNodeFactory.instance.stringNode(text);
  }

  private static void absent(ParameterSpec parameter, Binding binding) {
    if (!parameter.required()) {
      return;
    }
    switch (parameter.name()) {
      case "Idempotency-Key" ->
          throw Refusal.of(
              ProblemKind.IDEMPOTENCY_KEY_MISSING,
              "Send a header Idempotency-Key, new for each thing to create and the same for its"
                  + " retries.");
      case IF_MATCH ->
          throw Refusal.of(
              ProblemKind.PRECONDITION_REQUIRED, "Send If-Match with the ETag that you read.");
      default -> {
        String place = parameter.in() + ":" + parameter.name();
        binding.faults.add(new Fault(place, "required", place + " is required."));
      }
    }
  }

  private static void unknown(
      OperationSpec operation, APIGatewayProxyRequestEvent event, Binding binding) {
    Set<String> known =
        operation.parameters().stream()
            .filter(parameter -> parameter.in().equals("query"))
            .map(ParameterSpec::name)
            .collect(Collectors.toSet());
    orEmpty(event.getMultiValueQueryStringParameters())
        .forEach(
            (name, values) -> {
              if (!known.contains(name)) {
                binding.faults.add(fault(name, "unknown", "is not a known parameter"));
              } else if (values.size() > 1) {
                binding.faults.add(fault(name, "repeated", "stands more than once"));
              }
            });
  }

  private static Fault fault(String name, String code, String message) {
    String shown = name.length() > 60 ? name.substring(0, 60) : name;
    return new Fault("query:" + shown, code, "query:%s %s.".formatted(shown, message));
  }

  /** {@code Idempotency-Key} becomes {@code idempotencyKey}. */
  private static String component(String name) {
    if (name.indexOf('-') < 0) {
      return name;
    }
    var component = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("-", -1)) {
      component.append(
          component.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return component.toString();
  }

  private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
    return map == null ? new HashMap<>() : map;
  }
}
