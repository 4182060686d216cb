package io.entente.platform.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.entente.contract.OperationSpec;
import io.entente.contract.Welcome;
import io.entente.platform.json.Json;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the code out of an answer's body and puts it into a cookie, and leads a browser on to the
 * page that the contract names. The cookie comes along only to operations of this host, from a page
 * of this host or by a link that somebody followed.
 */
final class Welcoming {
  private static final String CODE = "code";
  private static final String SET_COOKIE = "Set-Cookie";

  private Welcoming() {}

  static APIGatewayProxyResponseEvent of(
      OperationSpec operation,
      APIGatewayProxyRequestEvent event,
      APIGatewayProxyResponseEvent answer) {
    return operation.welcome().map(welcome -> welcomed(welcome, event, answer)).orElse(answer);
  }

  private static APIGatewayProxyResponseEvent welcomed(
      Welcome welcome, APIGatewayProxyRequestEvent event, APIGatewayProxyResponseEvent answer) {
    var body = (ObjectNode) Json.MAPPER.readTree(answer.getBody());
    String code = body.required(CODE).stringValue();
    body.remove(CODE);
    String cookie = cookie(welcome, code);
    if (isBrowser(event)) {
      return page(welcome, cookie);
    }
    answer.getHeaders().put(SET_COOKIE, cookie);
    return answer.withBody(body.toString());
  }

  private static String cookie(Welcome welcome, String code) {
    return "%s=%s; Path=/v1; Max-Age=%d; HttpOnly; Secure; SameSite=Lax"
        .formatted(welcome.cookie(), code, Duration.ofDays(welcome.days()).toSeconds());
  }

  private static boolean isBrowser(APIGatewayProxyRequestEvent event) {
    return RequestParameters.header(event, "Accept").orElse("").contains("text/html");
  }

  private static APIGatewayProxyResponseEvent page(Welcome welcome, String cookie) {
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(HttpURLConnection.HTTP_SEE_OTHER)
        .withHeaders(
            new HashMap<>(
                Map.of(
                    "Location",
                    welcome.page(),
                    "Cache-Control",
                    "no-store",
                    "Referrer-Policy",
                    "no-referrer",
                    SET_COOKIE,
                    cookie)));
  }
}
