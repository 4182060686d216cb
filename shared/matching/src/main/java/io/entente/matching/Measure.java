package io.entente.matching;

/**
 * One thing that two companies are compared by. Each gives a number; the weights say what the
 * number is worth, and can only ever say it in one direction.
 */
public enum Measure {
  /** 1 where the names are equal but for blanks. */
  NAME_EQUAL(Speaks.FOR, 0, 1),
  /** 1 where they are equal but for qualifiers and spellings of words. */
  CORE_EQUAL(Speaks.FOR, 0, 1),
  /** Jaro-Winkler similarity of the names without blanks. */
  LETTERS(Speaks.FOR, 0.6, 0.75, 0.85, 0.92, 1),
  /** Share of three-letter pieces that both have. */
  PIECES(Speaks.FOR, 0, 0.2, 0.4, 0.6, 0.8, 1),
  /** How much of what the asked name tells is found in the known one. */
  COVER_ASKED(Speaks.FOR, 0, 0.3, 0.5, 0.7, 0.85, 1),
  /** How much of what the known name tells is found in the asked one. */
  COVER_KNOWN(Speaks.FOR, 0, 0.3, 0.5, 0.7, 0.85, 1),
  /** The lesser of the two. */
  COVER_BOTH(Speaks.FOR, 0, 0.3, 0.5, 0.7, 0.85, 1),
  /** The lesser of the two, by words that are spelled the same. */
  COVER_EXACT(Speaks.FOR, 0, 0.3, 0.5, 0.7, 0.85, 1),
  /** The weight of the asked name's heaviest word that the other lacks. */
  LACKED_BY_KNOWN(Speaks.AGAINST, 0, 2, 4, 5, 6, 8, 10),
  /** The weight of the known name's heaviest word that the other lacks. */
  LACKED_BY_ASKED(Speaks.AGAINST, 0, 2, 4, 5, 6, 8, 10),
  /** The lesser of the two: each has something that the other lacks. */
  LACKED_BY_BOTH(Speaks.AGAINST, 0, 2, 4, 5, 6, 8, 10),
  /** The weight of the rarest word that both have. */
  RAREST_SHARED(Speaks.FOR, 0, 3, 5, 7, 8.5, 10),
  /** The weights of all words that both have. */
  SHARED(Speaks.FOR, 0, 5, 10, 15, 20, 30),
  /** How alike the first words of the cores are. */
  FIRST_WORD(Speaks.FOR, 0, 0.7, 1),
  /** The weight of the cores' first word, as far as both have it. */
  FIRST_WEIGHT(Speaks.FOR, 0, 3, 5, 7, 8.5, 10),
  /** Shared weight, against 20, of names that have nearly all in common. */
  TELLING_AND_COVERED(Speaks.FOR, 0, 0.25, 0.5, 0.75, 1),
  /** Jaro-Winkler similarity of the cores without blanks. */
  CORE_LETTERS(Speaks.FOR, 0.6, 0.75, 0.85, 0.92, 1),
  /**
   * Share of the longer name's letters that the shorter one has in the same order, if it has all.
   */
  SHORTENED(Speaks.FOR, 0, 0.3, 0.5, 0.7, 1),
  /** 0.3 to 1 where one name is the other's initials, by their number. */
  INITIALS(Speaks.FOR, 0, 0.3, 0.6, 1),
  /** How long the beginning is that one name is of the other, against 18 letters. */
  CUT_OFF(Speaks.FOR, 0, 0.3, 0.6, 1),
  /** 1 where they differ in qualifiers and in nothing else. */
  QUALIFIERS(Speaks.AGAINST, 0, 1),
  /** 1 where their numbers differ. */
  NUMBERS(Speaks.AGAINST, 0, 1),
  /** 1 where they say the same legal form. */
  FORM_EQUAL(Speaks.FOR, 0, 1),
  /** 1 where they say different legal forms. */
  FORM_DIFFERENT(Speaks.AGAINST, 0, 1),
  /** 0.5 or 1 where a core is so short that much is like it. */
  SHORT_NAME(Speaks.AGAINST, 0, 0.5, 1),
  /** How much the names have in common where the domain is the same. */
  DOMAIN_AND_NAME(Speaks.FOR, 0, 0.5, 1),
  /** 1 where the domain is the same. */
  DOMAIN_EQUAL(Speaks.FOR, 0, 1),
  /** 1 where the domains differ by what stands behind the dot only. */
  SITE_EQUAL(Speaks.FOR, 0, 1),
  /** 1 where both have a domain and nothing of them is equal. */
  DOMAIN_DIFFERENT(Speaks.AGAINST, 0, 1),
  /** How well one's name fits the other's domain. */
  NAME_IN_DOMAIN(Speaks.FOR, 0, 0.5, 0.8, 1),
  /** The same, as far as the known name also covers the asked one. */
  NAME_IN_DOMAIN_AND_COVERED(Speaks.FOR, 0, 0.3, 0.6, 0.8, 1),
  /** 1 where both are in one country. */
  COUNTRY_EQUAL(Speaks.FOR, 0, 1),
  /** 1 where they are in two countries. */
  COUNTRY_DIFFERENT(Speaks.AGAINST, 0, 1),
  /** 1 where the postcode is the same. */
  POSTCODE_EQUAL(Speaks.FOR, 0, 1),
  /** 1 where the postcode begins alike. */
  POSTCODE_NEAR(Speaks.FOR, 0, 1),
  /** 1 where the postcodes have nothing in common. */
  POSTCODE_DIFFERENT(Speaks.AGAINST, 0, 1);

  /** Whether more of it makes it likelier that the companies are the same. */
  public enum Speaks {
    FOR,
    AGAINST
  }

  private final Speaks speaks;

  @SuppressWarnings("ImmutableEnumChecker") // never handed out
  private final double[] knots;

  Measure(Speaks speaks, double... knots) {
    this.speaks = speaks;
    this.knots = knots;
  }

  /** Where its value stands among those of all measures, which are arrays for speed. */
  @SuppressWarnings("EnumOrdinal")
  int place() {
    return ordinal();
  }

  public Speaks speaks() {
    return speaks;
  }

  /** Where the curve of its weight may bend; rising. */
  public double[] knots() {
    return knots.clone();
  }

  /**
   * The most that each step of its curve may be worth, where a fit would find more than is true:
   * accounts that were matched by their country never differ in it, and a domain alone is a
   * group's.
   */
  public double most() {
    return switch (this) {
      case COUNTRY_DIFFERENT, POSTCODE_DIFFERENT -> 1;
      case FORM_DIFFERENT -> 1.5;
      case DOMAIN_EQUAL -> 3;
      default -> Double.MAX_VALUE;
    };
  }
}
