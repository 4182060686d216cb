package io.entente.local;

import io.entente.contract.BodySpec;
import io.entente.contract.Contract;
import io.entente.contract.OperationSpec;
import io.entente.contract.ParameterSpec;
import io.entente.platform.json.Json;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * One request to one operation, made of the contract's own examples: complete and well formed, so
 * that whoever refuses it refuses the caller or what was asked for.
 *
 * @param ids path parameters by name; those that are not given are the contract's examples
 */
record Attempt(Contract contract, OperationSpec operation, Map<String, String> ids) {
  /** The request as its caller sends it. */
  HttpRequest.Builder by(Service service, String token) {
    return with(service.request(path(), token), body());
  }

  /** The same with another body. */
  HttpRequest.Builder with(HttpRequest.Builder request, String body) {
    for (ParameterSpec parameter : operation.parameters()) {
      if (parameter.in().equals("header") && parameter.required()) {
        request.header(parameter.name(), header(parameter.name()));
      }
    }
    operation.body().ifPresent(spec -> request.header("Content-Type", mediaType(spec)));
    return request.method(
        operation.method(),
        operation.body().isPresent()
            ? HttpRequest.BodyPublishers.ofString(body)
            : HttpRequest.BodyPublishers.noBody());
  }

  String path() {
    String path = operation.resource();
    for (ParameterSpec parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        String value = ids.getOrDefault(parameter.name(), example(parameter));
        path = path.replace("{" + parameter.name() + "}", value);
      }
    }
    return path;
  }

  String body() {
    return operation.body().map(this::body).orElse("");
  }

  /** Whether it asks for something that has an id. */
  boolean names(String parameter) {
    return operation.resource().contains("{" + parameter + "}");
  }

  private String header(String name) {
    return switch (name) {
      case "Idempotency-Key" -> UUID.randomUUID().toString();
      case "If-Match" -> "\"1\"";
      default -> throw new IllegalStateException("no value is known for the header " + name);
    };
  }

  private String example(ParameterSpec parameter) {
    String component = parameter.schemaPointer().replaceAll("/schema$", "");
    return contract.document().at(component).required("example").asString();
  }

  private String mediaType(BodySpec spec) {
    return spec.schemas().keySet().iterator().next();
  }

  private String body(BodySpec spec) {
    JsonNode schema = contract.document().at(spec.schemas().get(mediaType(spec)));
    JsonNode example = schema.required("examples").get(0);
    return example.isString() ? example.asString() : Json.write(example);
  }
}
