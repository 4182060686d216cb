package io.entente.testkit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An answer that has passed the contract.
 *
 * @param headers by name in lower case
 * @param body the JSON body; a missing node where there is none
 */
public record Answer(int status, Map<String, String> headers, JsonNode body) {

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** A text of the body, such as {@code /decision/verdict}; empty text where there is none. */
  public String text(String pointer) {
    return body.at(pointer).asString("");
  }

  /** {@code invalid-request} of {@code urn:problem-type:invalid-request}; empty if it is none. */
  public String problem() {
    return text("/type").replace("urn:problem-type:", "");
  }
}
