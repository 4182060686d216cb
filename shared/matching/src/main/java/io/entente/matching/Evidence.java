package io.entente.matching;

/**
 * One reason for an answer.
 *
 * @param code stable, for programs: a measure's name or one of {@link Matcher}'s own
 * @param worth in log-odds; 0 where it settles the answer whatever the score
 * @param sentence for a person who may see the company it speaks of
 */
public record Evidence(String code, double worth, String sentence) {}
