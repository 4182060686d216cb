package io.entente.program.recruiting;

import io.entente.program.OpenLetter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is written while partners are found. Where one is absent, nobody is written to.
 *
 * @param invitation to somebody who is asked to be one of a partner's people
 * @param review to whoever at the vendor has to decide on an application
 * @param declined to whoever applied for a company that does not become a partner
 */
public record RecruitingLetters(
    @Nullable OpenLetter invitation, @Nullable OpenLetter review, @Nullable OpenLetter declined) {
  public static final RecruitingLetters NONE = new RecruitingLetters(null, null, null);

  /** What an invitation can leave open. */
  public static final Set<String> OF_INVITATION =
      Set.of("recipient", "vendor", "partner", "until", "link");

  /** What the letter on an application can leave open. */
  public static final Set<String> OF_REVIEW = Set.of("recipient", "vendor", "company", "why");

  /** What the letter to a declined applicant can leave open: why, stands in none. */
  public static final Set<String> OF_DECLINED = Set.of("recipient", "vendor", "company");
}
