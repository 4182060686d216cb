package io.entente.local.gateway;

import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.http.Answers;
import io.entente.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import tools.jackson.databind.JsonNode;

/** What goes back to the client. */
public record Response(int status, Map<String, String> headers, SdkBytes body) {

  /** A function's {@code APIGatewayProxyResponseEvent}. */
  static Response of(byte[] event) {
    JsonNode node = Json.MAPPER.readTree(event);
    var headers = new LinkedHashMap<String, String>();
    node.path("headers").forEachEntry((name, value) -> headers.put(name, value.asString("")));
    String body = node.path("body").asString("");
    return new Response(
        node.path("statusCode").asInt(0),
        headers,
        node.path("isBase64Encoded").asBoolean(false)
            ? SdkBytes.fromByteArray(Base64.getDecoder().decode(body))
            : SdkBytes.fromUtf8String(body));
  }

  /** A refusal of the gateway's own. */
  public static Response refused(ProblemKind kind, String detail, String requestId) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", "application/problem+json");
    headers.put("Cache-Control", "no-store");
    switch (kind) {
      case UNAUTHENTICATED -> headers.put("WWW-Authenticate", "Bearer");
      case UNAVAILABLE -> headers.put("Retry-After", "1");
      default -> {}
    }
    return new Response(
        kind.status(),
        headers,
        SdkBytes.fromUtf8String(Answers.body(Problem.of(kind, detail), requestId)));
  }

  /** A page of the local program itself, which loads nothing and runs nothing. */
  public static Response page(String html) {
    return new Response(
        200,
        Map.of(
            "Content-Type",
            "text/html; charset=utf-8",
            "Cache-Control",
            "no-store",
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"),
        SdkBytes.fromUtf8String(html));
  }

  /** An answer of the local program itself. */
  public static Response json(int status, Object body) {
    return new Response(
        status,
        Map.of("Content-Type", "application/json"),
        SdkBytes.fromUtf8String(Json.write(body)));
  }

  /** The body as text. */
  public String text() {
    return body.asString(StandardCharsets.UTF_8);
  }
}
