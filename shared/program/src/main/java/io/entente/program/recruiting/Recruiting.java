package io.entente.program.recruiting;

import java.util.List;
import java.util.Optional;

/**
 * What the program says of how partners are found.
 *
 * @param screening rules in the order in which they are asked; the first that fires decides
 */
public record Recruiting(List<ScreeningRule> screening) {
  /** Of a program that says nothing: a person looks at each. */
  public static final Recruiting NONE = new Recruiting(List.of());

  public Recruiting {
    screening = List.copyOf(screening);
  }

  /** The rule of that id. */
  public Optional<ScreeningRule> rule(String id) {
    return screening.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
