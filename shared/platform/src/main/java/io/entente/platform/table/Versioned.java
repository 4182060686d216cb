package io.entente.platform.table;

/**
 * An aggregate as it was read.
 *
 * @param version 1 when created, one more with each change
 * @param eventHash SHA-256 in hex of its latest event item, to which the next one is chained
 */
public record Versioned<R>(R item, long version, String eventHash) {}
