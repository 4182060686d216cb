package io.entente.program.recruiting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the program says of how partners are found.
 *
 * @param screening rules in the order in which they are asked; the first that fires decides
 * @param letters absent in a version of old
 * @param parting absent in a version of old
 */
public record Recruiting(
    List<ScreeningRule> screening,
    @Nullable RecruitingLetters letters,
    @Nullable PartingRules parting) {
  /** Of a program that says nothing: a person looks at each. */
  public static final Recruiting NONE = new Recruiting(List.of(), null, null);

  public Recruiting {
    screening = List.copyOf(screening);
  }

  /** What is written. */
  public RecruitingLetters mail() {
    return letters == null ? RecruitingLetters.NONE : letters;
  }

  /** What becomes of the deals of who goes. */
  public PartingRules whenParting() {
    return parting == null ? PartingRules.USUAL : parting;
  }

  /** The rule of that id. */
  public Optional<ScreeningRule> rule(String id) {
    return screening.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}
