package io.entente.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One name of one company in the index, with all that comparing needs, so that a lookup is one
 * read. It holds no personal data: of an e-mail address only its domain.
 *
 * @param customerId without bars
 * @param parentId the customer that heads its group, where known
 */
public record Posting(Role role, String customerId, Facet facet, @Nullable String parentId) {
  private static final int FIELDS = 8;

  /** How it came to stand there. */
  public enum Role {
    /** Its own name. */
    NAME("N"),
    /** A former name, or one that a person said it is also known by. */
    ALIAS("A"),
    /** A person said that whoever is called so is another company. */
    NEVER("X");

    private final String letter;

    Role(String letter) {
      this.letter = letter;
    }
  }

  public Posting {
    if (customerId.indexOf('|') >= 0) {
      throw new IllegalArgumentException("a customer's id has no bar, got " + customerId);
    }
  }

  /** All postings of a company: its legal name, and an alias for each further facet. */
  public static List<Posting> of(String customerId, CompanyProfile company) {
    return of(customerId, company, null);
  }

  /**
   * @param parentId the customer that heads its group, where known
   */
  public static List<Posting> of(
      String customerId, CompanyProfile company, @Nullable String parentId) {
    return company.facets().stream()
        .map(
            facet ->
                new Posting(
                    facet.equals(company.main()) ? Role.NAME : Role.ALIAS,
                    customerId,
                    facet,
                    parentId))
        .toList();
  }

  /** What a person said: the company asked about is this customer under another name. */
  public static List<Posting> alias(String customerId, CompanyProfile asked) {
    return of(customerId, asked).stream().map(posting -> posting.as(Role.ALIAS)).toList();
  }

  /** What a person said: the company asked about is not this customer. */
  public static List<Posting> never(String customerId, CompanyProfile asked) {
    return List.of(new Posting(Role.NEVER, customerId, asked.main(), null));
  }

  /** Whether the two are companies of one group, and not one company. */
  boolean isOfGroupOf(Posting other) {
    return !customerId.equals(other.customerId) && head().equals(other.head());
  }

  private String head() {
    return parentId == null ? customerId : parentId;
  }

  private Posting as(Role other) {
    return new Posting(other, customerId, facet, parentId);
  }

  /** As it is stored, fields between bars; about 90 bytes, never more than 700. */
  public String text() {
    return String.join(
        "|",
        role.letter,
        customerId,
        facet.name().norm(),
        facet.name().form(),
        text(facet.domain()),
        text(facet.country()),
        text(facet.postcode()),
        text(parentId));
  }

  /**
   * @throws IllegalArgumentException if {@link #text} has not written it
   */
  public static Posting parsed(String text) {
    var fields = text.split("\\|", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "a posting has %d fields, got %d: %s".formatted(FIELDS, fields.length, text));
    }
    return new Posting(
        role(fields[0]),
        fields[1],
        new Facet(
            new NameReading(fields[2], fields[3]),
            value(fields[4]),
            value(fields[5]),
            value(fields[6])),
        value(fields[7]));
  }

  private static Role role(String letter) {
    for (Role role : Role.values()) {
      if (role.letter.equals(letter)) {
        return role;
      }
    }
    throw new IllegalArgumentException("no role of a posting: " + letter);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable String value(String text) {
    return text.isEmpty() ? null : text;
  }
}
