package io.entente.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operation reads as its body.
 *
 * @param schemas by media type, in the document's order, the JSON Pointer of the schema; for text
 *     bodies it bounds the whole text
 * @param maxBytes the longest body that is read, in bytes
 * @param raw whether the operation gets the very text, also where it is JSON: what is signed as
 *     bytes is not to be read before
 */
public record BodySpec(Map<String, String> schemas, boolean required, int maxBytes, boolean raw) {
  public BodySpec {
    schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
  }
}
