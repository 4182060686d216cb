package io.entente.testkit.lambda;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/**
 * An HTTP request as it reached the gateway.
 *
 * @param target path and query, as sent
 * @param headers by name as sent, each with its values in order
 */
public record ApiRequest(
    String id, String method, String target, Map<String, List<String>> headers, SdkBytes body) {

  /** The path, without the query. */
  public String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** Query parameters, decoded, each with its values in order. */
  public Map<String, List<String>> query() {
    var query = new LinkedHashMap<String, List<String>>();
    int start = target.indexOf('?');
    if (start >= 0) {
      for (String pair : target.substring(start + 1).split("&", -1)) {
        if (!pair.isEmpty()) {
          String[] parts = pair.split("=", 2);
          query
              .computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
              .add(parts.length == 2 ? decoded(parts[1]) : "");
        }
      }
    }
    return query;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
