package io.entente.matching;

import java.util.Optional;

/**
 * When a score is not enough. To refuse a partner for a company that is not meant is worse than to
 * ask a person, so whatever commonly tells two companies of one name apart makes the answer unsure.
 *
 * @param sameFrom probability from which a candidate is the same company
 * @param unsureFrom probability from which a person has to look
 * @param tie difference in log-odds below which the second candidate is as good as the first
 */
public record Policy(double sameFrom, double unsureFrom, double tie) {
  private static final double DISTINCTIVE = 5;
  private static final double DISTINCTIVE_IN_BOTH = 4;
  private static final double NEIGHBORS = 0.3;
  private static final double NOTHING_IN_COMMON = 0.3;

  /** What a tenant starts from. */
  public static final Policy CAUTIOUS = new Policy(0.90, 0.38, 0.5);

  /** Why it cannot be the same company, however alike it looks. */
  Optional<Evidence> doubt(PairScore score) {
    if (lacksDistinctiveWord(score)) {
      return because("UNMATCHED_WORD", "One name has a telling word that the other lacks.");
    }
    if (restsOnInitials(score)) {
      return because(
          "INITIALS_ONLY", "Initials fit many names; nothing else says that it is this.");
    }
    if (score.holds(Measure.FORM_DIFFERENT) && !score.holds(Measure.NAME_EQUAL)) {
      return because("FORM_DIFFERENT", "Names that are only alike have different legal forms.");
    }
    if (score.holds(Measure.NUMBERS)) {
      return because("NUMBER_DIFFERENT", "The numbers in the names differ.");
    }
    if (score.holds(Measure.QUALIFIERS)) {
      return because("GROUP_SIBLING", "The names differ as the names of a group's companies do.");
    }
    if (score.holds(Measure.COUNTRY_DIFFERENT) && !score.holds(Measure.DOMAIN_EQUAL)) {
      return because("COUNTRY_DIFFERENT", "The names agree, but the countries are two.");
    }
    return Optional.empty();
  }

  /** Why a person has to look although the score is low. */
  Optional<Evidence> suspicion(PairScore score) {
    if (score.holds(Measure.DOMAIN_EQUAL)) {
      return because(
          "GROUP_SIBLING", "The web domain is the same; companies of one group share it.");
    }
    if (score.holds(Measure.NAME_EQUAL) && score.holds(Measure.COUNTRY_DIFFERENT)) {
      return because("COUNTRY_DIFFERENT", "The names agree, but the countries are two.");
    }
    if (score.holds(Measure.POSTCODE_EQUAL) && score.value(Measure.COVER_BOTH) > NEIGHBORS) {
      return because("SAME_PLACE", "Postcode and part of the name are the same.");
    }
    return Optional.empty();
  }

  private static boolean restsOnInitials(PairScore score) {
    return score.holds(Measure.INITIALS)
        && !score.holds(Measure.DOMAIN_EQUAL)
        && !score.holds(Measure.SITE_EQUAL);
  }

  private static boolean lacksDistinctiveWord(PairScore score) {
    double asked = score.value(Measure.LACKED_BY_KNOWN);
    double known = score.value(Measure.LACKED_BY_ASKED);
    return Math.max(asked, known) > DISTINCTIVE || Math.min(asked, known) > DISTINCTIVE_IN_BOTH;
  }

  /** Whether it is rather another company of the group than the one that is meant. */
  static boolean isRelated(PairScore score) {
    boolean sameGroup = score.holds(Measure.DOMAIN_EQUAL) || score.holds(Measure.CORE_EQUAL);
    return sameGroup
        && !score.holds(Measure.NAME_EQUAL)
        && score.value(Measure.COVER_EXACT) > NOTHING_IN_COMMON;
  }

  /** Whether the names are equal, and so is the kind of legal form as far as both have one. */
  static boolean isNamedSo(PairScore score) {
    return score.holds(Measure.NAME_EQUAL) && !score.holds(Measure.FORM_DIFFERENT);
  }

  private static Optional<Evidence> because(String code, String sentence) {
    return Optional.of(new Evidence(code, 0, sentence));
  }
}
