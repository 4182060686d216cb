package io.entente.matching;

import java.util.Locale;

/**
 * One way in which companies that may be the same meet. A key leads to a bounded list of postings,
 * or to none where too many companies share it.
 *
 * @param value letters and digits, at most 64 bytes
 */
public record BlockingKey(Kind kind, String value) {
  /** What is made into a key. The letter stands in storage. */
  public enum Kind {
    /** Registrable domain. */
    DOMAIN("D"),
    /** What stands before the domain's suffix, or what it would be for the name. */
    SITE("S"),
    /** The whole name without blanks. */
    NAME("N"),
    /** The name without qualifiers. */
    CORE("C"),
    /** One rare word. */
    WORD("T"),
    /** The first two words of the core. */
    BEGINNING("B"),
    /** The first six letters. */
    PREFIX("P"),
    /** Consonants. */
    SKELETON("M"),
    /** Initials. */
    INITIALS("A"),
    /** Postcode and first letter. */
    POSTCODE("Z");

    private final String letter;

    Kind(String letter) {
      this.letter = letter;
    }
  }

  private static final int MOST_LETTERS = 64;

  /** The key of a text of any length. */
  static BlockingKey of(Kind kind, String text) {
    String plain = text.toLowerCase(Locale.ROOT);
    int end = Math.min(MOST_LETTERS, plain.length());
    boolean split = end > 0 && Character.isHighSurrogate(plain.charAt(end - 1));
    return new BlockingKey(kind, plain.substring(0, split ? end - 1 : end));
  }

  /** As it stands in storage: {@code T#poseiport}. */
  @Override
  public String toString() {
    return kind.letter + "#" + value;
  }
}
