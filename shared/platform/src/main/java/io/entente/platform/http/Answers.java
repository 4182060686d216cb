package io.entente.platform.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.entente.contract.Contract;
import io.entente.contract.OperationSpec;
import io.entente.kernel.Fault;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.json.Json;
import io.entente.platform.json.OneLine;
import java.net.HttpURLConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers as API Gateway takes them. */
public final class Answers {
  /** RFC 9457, with the faults as an extension. */
  record ProblemBody(
      String type,
      String title,
      int status,
      String detail,
      @Nullable List<Fault> errors,
      @Nullable String traceId) {}

  private static final int MOST_FAULTS = 100;
  private static final int LONGEST = 500;
  private static final int LONGEST_DETAIL = 1_000;

  private Answers() {}

  static APIGatewayProxyResponseEvent done(
      Contract contract, OperationSpec operation, Object value) {
    JsonNode body = Json.MAPPER.valueToTree(value);
    var headers = headers("application/json");
    if (body.path("version").isIntegralNumber()) {
      headers.put("ETag", "\"%d\"".formatted(body.path("version").longValue()));
    }
    if (operation.successStatus() != HttpURLConnection.HTTP_OK) {
      location(contract, body).ifPresent(location -> headers.put("Location", location));
    }
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(operation.successStatus())
        .withHeaders(headers)
        .withBody(body.toString());
  }

  /** Where the thing can be read whose id is the answer's first field. */
  private static Optional<String> location(Contract contract, JsonNode body) {
    if (body.isEmpty()) {
      return Optional.empty();
    }
    String id = body.propertyNames().iterator().next();
    return contract.operations().stream()
        .filter(read -> read.method().equals("GET") && read.resource().endsWith("/{" + id + "}"))
        .map(read -> read.resource().replace("{" + id + "}", body.path(id).asString()))
        .findFirst();
  }

  static APIGatewayProxyResponseEvent refused(Problem problem, String requestId) {
    var headers = headers("application/problem+json");
    if (problem.kind() == ProblemKind.UNAVAILABLE || problem.kind() == ProblemKind.BUSY) {
      headers.put("Retry-After", "1");
    }
    if (problem.kind() == ProblemKind.TOO_MANY_REQUESTS) {
      headers.put("Retry-After", "60");
    }
    if (problem.kind() == ProblemKind.UNAUTHENTICATED) {
      headers.put("WWW-Authenticate", "Bearer");
    }
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(problem.kind().status())
        .withHeaders(headers)
        .withBody(body(problem, requestId));
  }

  /** A problem as JSON text; also for what answers before a function is reached. */
  public static String body(Problem problem, String requestId) {
    ProblemKind kind = problem.kind();
    return Json.write(
        new ProblemBody(
            kind.type(),
            kind.title(),
            kind.status(),
            OneLine.of(problem.detail(), LONGEST_DETAIL),
            problem.faults().isEmpty() ? null : shown(problem.faults()),
            requestId.isEmpty() ? null : requestId));
  }

  /** Strangers name fields and parameters; what the contract allows of it is shown. */
  private static List<Fault> shown(List<Fault> faults) {
    return faults.stream()
        .limit(MOST_FAULTS)
        .map(
            fault ->
                new Fault(
                    OneLine.of(fault.pointer(), LONGEST),
                    fault.code(),
                    OneLine.of(fault.message(), LONGEST)))
        .distinct()
        .toList();
  }

  private static Map<String, String> headers(String contentType) {
    var headers = new HashMap<String, String>();
    headers.put("Content-Type", contentType);
    headers.put("Cache-Control", "no-store");
    return headers;
  }
}
