package io.entente.kernel;

/**
 * One fault of one input.
 *
 * @param pointer where, as a JSON Pointer (RFC 6901) into the body, or {@code header:NAME}, {@code
 *     query:NAME}, {@code path:NAME}, {@code row:N}
 * @param code what kind of fault, stable, in camel case: {@code required}, {@code pattern}
 * @param message for a person: what was given and how to mend it; never a secret
 */
public record Fault(String pointer, String code, String message) {}
