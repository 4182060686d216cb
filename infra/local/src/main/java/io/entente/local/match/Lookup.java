package io.entente.local.match;

import java.util.Set;

/**
 * One lookup.
 *
 * @param keys read
 * @param units read capacity of the one batch, eventually consistent
 * @param candidates ids of the companies found
 * @param nanos all of it
 * @param indexNanos of that, the read
 */
record Lookup(int keys, double units, Set<String> candidates, long nanos, long indexNanos) {}
