package io.entente.program;

/**
 * What a fact would have to be so that a rule fires no more, as its author declares it beside the
 * rule.
 *
 * @param fact as conditions name it: {@code deal.valueMinor}; of a list ({@code holds.live}) the
 *     component of each of its records
 * @param needed an expression (CEL) of the fact's own type
 */
public record Change(String fact, String needed) {}
