package io.entente.contract;

/**
 * One parameter of an operation.
 *
 * @param name as on the wire: {@code dealId}, {@code Idempotency-Key}
 * @param in {@code path}, {@code query} or {@code header}
 * @param schemaPointer JSON Pointer into the document: {@code /components/parameters/DealId/schema}
 */
public record ParameterSpec(String name, String in, boolean required, String schemaPointer) {}
