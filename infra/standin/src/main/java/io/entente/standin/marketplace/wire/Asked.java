package io.entente.standin.marketplace.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came in, before anybody is known to have sent it.
 *
 * @param path as it was sent, still encoded
 * @param query as it was sent, still encoded
 * @param headers by name in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and read once
public record Asked(
    String method, String path, String query, Map<String, String> headers, byte[] body) {

  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The query's parameters. */
  public Map<String, String> parameters() {
    return form(query);
  }

  /** Parameters as a query or a form has them; of those with one name, the last. */
  public static Map<String, String> form(String encoded) {
    var values = new LinkedHashMap<String, String>();
    Arrays.stream(encoded.split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> (pair + "=").split("=", 3))
        .forEach(pair -> values.put(decoded(pair[0]), decoded(pair[1])));
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
