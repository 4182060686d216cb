package io.entente.local.issuer;

import java.util.OptionalInt;

/**
 * Where the issuer may listen.
 *
 * @param wanted the port that was asked for, if any
 * @param otherwise the port where neither was any asked for nor is one remembered; 0: a free one
 */
public record Ports(OptionalInt wanted, int otherwise) {}
