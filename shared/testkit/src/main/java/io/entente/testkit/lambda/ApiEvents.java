package io.entente.testkit.lambda;

import io.entente.platform.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events of a REST API with payload 1.0: for its authorizer, and for the function behind it.
 */
public final class ApiEvents {
  private static final String ACCOUNT = "000000000000";
  private static final String API = "local";
  private static final String STAGE = "v1";

  private ApiEvents() {}

  /**
   * {@code APIGatewayProxyRequestEvent}.
   *
   * @param authorizer what the authorizer said of the caller; empty where there is none
   */
  public static byte[] proxy(ApiRequest request, Routes.Match match, Map<String, ?> authorizer) {
    ObjectNode event = common(request, match);
    ObjectNode context = requestContext(request, match);
    if (!authorizer.isEmpty()) {
      context.set("authorizer", Json.MAPPER.valueToTree(authorizer));
    }
    event.set("requestContext", context);
    body(request, event);
    return Json.MAPPER.writeValueAsBytes(event);
  }

  /** {@code APIGatewayCustomAuthorizerEvent} of type REQUEST. */
  public static byte[] authorizer(ApiRequest request, Routes.Match match) {
    ObjectNode event = common(request, match);
    event.put("type", "REQUEST");
    event.put("methodArn", methodArn(request));
    event.set("requestContext", requestContext(request, match));
    return Json.MAPPER.writeValueAsBytes(event);
  }

  private static String methodArn(ApiRequest request) {
    return "arn:aws:execute-api:eu-central-1:%s:%s/%s/%s%s"
        .formatted(ACCOUNT, API, STAGE, request.method(), request.path());
  }

  private static ObjectNode common(ApiRequest request, Routes.Match match) {
    ObjectNode event = Json.MAPPER.createObjectNode();
    event.put("resource", match.operation().resource());
    event.put("path", request.path());
    event.put("httpMethod", request.method());
    values(event, "headers", "multiValueHeaders", request.headers());
    values(event, "queryStringParameters", "multiValueQueryStringParameters", request.query());
    event.set(
        "pathParameters",
        match.pathParameters().isEmpty()
            ? Json.MAPPER.nullNode()
            : Json.MAPPER.valueToTree(match.pathParameters()));
    event.putNull("stageVariables");
    return event;
  }

  /** Both forms; of several values the single form has the last; none at all is null. */
  private static void values(
      ObjectNode event, String single, String multi, Map<String, List<String>> values) {
    if (values.isEmpty()) {
      event.putNull(single);
      event.putNull(multi);
      return;
    }
    ObjectNode last = event.putObject(single);
    values.forEach((name, all) -> last.put(name, all.getLast()));
    event.set(multi, Json.MAPPER.valueToTree(values));
  }

  private static ObjectNode requestContext(ApiRequest request, Routes.Match match) {
    ObjectNode context = Json.MAPPER.createObjectNode();
    context.put("accountId", ACCOUNT);
    context.put("apiId", API);
    context.put("stage", STAGE);
    context.put("protocol", "HTTP/1.1");
    context.put("requestId", request.id());
    context.put("resourcePath", match.operation().resource());
    context.put("httpMethod", request.method());
    context.put("path", request.path());
    context.putObject("identity").put("sourceIp", "127.0.0.1");
    return context;
  }

  private static void body(ApiRequest request, ObjectNode event) {
    byte[] body = request.body().asByteArrayUnsafe();
    if (body.length == 0) {
      event.putNull("body");
      event.put("isBase64Encoded", false);
      return;
    }
    Optional<String> text = text(body);
    event.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(body)));
    event.put("isBase64Encoded", text.isEmpty());
  }

  /** Text that is not UTF-8 would arrive changed; so it goes as bytes. */
  private static Optional<String> text(byte[] body) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }
}
