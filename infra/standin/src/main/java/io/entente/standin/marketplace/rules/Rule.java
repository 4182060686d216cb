package io.entente.standin.marketplace.rules;

import java.util.function.Predicate;

/**
 * One thing that AWS refuses.
 *
 * @param name unique among all
 * @param refuses a sentence, which the refusal says too
 * @param strict whether it is the strict side where AWS's documents contradict each other: off
 *     until it is asked for, since AWS's own samples need the other side
 * @param broken whether something breaks it
 */
public record Rule<T>(
    String name, String refuses, How how, Source source, boolean strict, Predicate<T> broken) {

  public static <T> Rule<T> rule(
      String name, String refuses, How how, Source source, Predicate<T> broken) {
    return new Rule<>(name, refuses, how, source, false, broken);
  }

  /** The same, as the strict side of a contradiction. */
  public Rule<T> onTheStrictSide() {
    return new Rule<>(name, refuses, how, source, true, broken);
  }

  /** The same, of something that has what this is about. */
  @Override
  public String toString() {
    return name;
  }
}
