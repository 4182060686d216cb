package io.entente.program;

/**
 * How long an approved deal is kept for its partner.
 *
 * @param days 1 to 730, counted from the approval
 */
public record Protection(long days) {}
