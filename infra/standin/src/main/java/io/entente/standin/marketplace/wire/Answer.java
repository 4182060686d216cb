package io.entente.standin.marketplace.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What goes out. */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read once
public record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {

  public static Answer json(String contentType, ObjectNode body) {
    return new Answer(200, contentType, Map.of(), Json.bytes(body));
  }

  public static Answer xml(int status, String body) {
    return new Answer(status, "text/xml", Map.of(), body.getBytes(StandardCharsets.UTF_8));
  }

  /** An exception as the JSON protocols say it: the header for one, the body's type for others. */
  public static Answer refused(String contentType, Refused refused) {
    ObjectNode body = Json.object();
    body.put("__type", refused.exception());
    body.put("Message", refused.getMessage());
    body.put("message", refused.getMessage());
    refused.reason().ifPresent(reason -> body.put("reason", reason));
    return new Answer(
        refused.status(),
        contentType,
        Map.of("x-amzn-ErrorType", refused.exception()),
        Json.bytes(body));
  }
}
