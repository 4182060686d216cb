package io.entente.platform.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import io.entente.contract.Opening;
import io.entente.contract.OperationSpec;
import java.net.HttpURLConnection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A person who follows a link with a browser comes to a page, not to JSON. What the link carries
 * stands there after the number sign, which a browser sends to nobody.
 */
final class LinkPage {
  private static final String WHOLE = "[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+";

  private LinkPage() {}

  /** Where the page is; nothing for who does not read pages, or where there is none. */
  static Optional<APIGatewayProxyResponseEvent> instead(
      OperationSpec operation, APIGatewayProxyRequestEvent event) {
    return operation
        .access()
        .link()
        .flatMap(Opening::page)
        .filter(_ -> RequestParameters.header(event, "Accept").orElse("").contains("text/html"))
        .filter(_ -> Visitors.token(event).matches(WHOLE))
        .map(page -> answer(page + "#" + Visitors.token(event)));
  }

  private static APIGatewayProxyResponseEvent answer(String location) {
    return new APIGatewayProxyResponseEvent()
        .withStatusCode(HttpURLConnection.HTTP_SEE_OTHER)
        .withHeaders(new HashMap<>(Map.of("Location", location, "Cache-Control", "no-store")));
  }
}
