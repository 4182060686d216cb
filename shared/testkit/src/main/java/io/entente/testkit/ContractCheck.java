package io.entente.testkit;

import io.entente.contract.BodySpec;
import io.entente.contract.Contract;
import io.entente.contract.OperationSpec;
import io.entente.contract.ParameterSpec;
import io.entente.kernel.Fault;
import io.entente.platform.json.Json;
import io.entente.platform.json.SchemaFaults;
import io.entente.platform.json.StrictBody;
import io.entente.testkit.lambda.ApiRequest;
import io.entente.testkit.lambda.Routes;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Holds what passes against the contract, and is no part of the product: were product and check the
 * same code, a fault of it would be its own witness. Schemas are read by the same validator.
 */
final class ContractCheck {
  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final String PROBLEM_SCHEMA = "/components/schemas/Problem";

  private final Contract contract;
  private final SchemaFaults schemas;

  ContractCheck(Contract contract) {
    this.contract = contract;
    this.schemas = new SchemaFaults(contract);
  }

  /**
   * @throws AssertionError if a client that reads the contract would not send this
   */
  void request(ApiRequest request, Routes.Match match) {
    var faults = new ArrayList<String>();
    for (ParameterSpec parameter : match.operation().parameters()) {
      value(request, match, parameter)
          .ifPresentOrElse(
              text -> check(parameter.schemaPointer(), node(parameter, text), faults),
              () -> {
                if (parameter.required()) {
                  faults.add(parameter.name() + " is required");
                }
              });
    }
    match.operation().body().ifPresent(body -> requestBody(body, request, faults));
    refuse("The request of", match.operation(), faults);
  }

  /**
   * @throws AssertionError if a client that reads the contract could not read this
   */
  void answer(OperationSpec operation, Answer answer) {
    var faults = new ArrayList<String>();
    String type = answer.header("Content-Type").orElse("");
    if (answer.status() == operation.successStatus()) {
      operation.answerSchema().ifPresent(schema -> check(schema, answer.body(), faults));
      expect(type.equals(JSON), "Content-Type is " + type, faults);
      versionIsTag(answer, faults);
    } else if (answer.status() / 100 == HttpURLConnection.HTTP_MULT_CHOICE / 100) {
      expect(declared(operation, answer.status()), answer.status() + " is not declared", faults);
      expect(answer.header("Location").isPresent(), "it leads nowhere", faults);
    } else {
      check(PROBLEM_SCHEMA, answer.body(), faults);
      expect(type.equals(PROBLEM), "Content-Type is " + type, faults);
      expect(declared(operation, answer.status()), answer.status() + " is not declared", faults);
      int inBody = answer.body().path("status").asInt(0);
      expect(inBody == answer.status(), "the body says " + inBody, faults);
    }
    refuse("The answer %d of".formatted(answer.status()), operation, faults);
  }

  private static Optional<String> value(
      ApiRequest request, Routes.Match match, ParameterSpec parameter) {
    return switch (parameter.in()) {
      case "path" -> Optional.ofNullable(match.pathParameters().get(parameter.name()));
      case "query" -> Optional.ofNullable(request.query().get(parameter.name())).map(List::getLast);
      default -> header(request, parameter.name());
    };
  }

  private static Optional<String> header(ApiRequest request, String name) {
    return request.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .map(List::getLast)
        .findFirst();
  }

  private JsonNode node(ParameterSpec parameter, String text) {
    JsonNode schema = contract.document().at(parameter.schemaPointer());
    boolean number = "integer".equals(schema.path("type").asString(""));
    return number && text.matches("-?[0-9]{1,18}")
        ? JsonNodeFactory.instance.numberNode(Long.parseLong(text))
        : JsonNodeFactory.instance.stringNode(text);
  }

  private void requestBody(BodySpec spec, ApiRequest request, List<String> faults) {
    String type =
        header(request, "Content-Type")
            .orElse("")
            .split(";", 2)[0]
            .strip()
            .toLowerCase(Locale.ROOT);
    String schema = spec.schemas().get(type);
    byte[] body = request.body().asByteArrayUnsafe();
    if (schema == null) {
      faults.add("Content-Type is %s, not one of %s".formatted(type, spec.schemas().keySet()));
    } else if (type.equals(JSON)) {
      check(schema, Json.MAPPER.readTree(body), faults);
    } else {
      String text = StrictBody.text(body).value();
      check(schema, JsonNodeFactory.instance.stringNode(text), faults);
    }
    expect(body.length <= spec.maxBytes(), "it is too long", faults);
  }

  private void check(String schema, JsonNode node, List<String> faults) {
    schemas.of(schema, node).stream().map(Fault::message).forEach(faults::add);
  }

  private boolean declared(OperationSpec operation, int status) {
    JsonNode answers =
        contract
            .document()
            .path("paths")
            .path(operation.resource())
            .path(operation.method().toLowerCase(Locale.ROOT))
            .path("responses");
    return answers.has(Integer.toString(status)) || answers.has("default");
  }

  private static void versionIsTag(Answer answer, List<String> faults) {
    JsonNode version = answer.body().path("version");
    if (version.isIntegralNumber()) {
      String expected = "\"%d\"".formatted(version.longValue());
      expect(
          answer.header("ETag").filter(expected::equals).isPresent(),
          "ETag is not " + expected,
          faults);
    }
  }

  private static void expect(boolean holds, String otherwise, List<String> faults) {
    if (!holds) {
      faults.add(otherwise);
    }
  }

  private static void refuse(String what, OperationSpec operation, List<String> faults) {
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "%s %s is not what the contract says:%n  %s"
              .formatted(what, operation.operationId(), String.join("\n  ", faults)));
    }
  }
}
