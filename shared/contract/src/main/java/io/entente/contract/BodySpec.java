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
 */
public record BodySpec(Map<String, String> schemas, boolean required, int maxBytes) {
  public BodySpec {
    schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
  }
}
