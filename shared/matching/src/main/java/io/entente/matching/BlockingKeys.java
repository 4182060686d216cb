package io.entente.matching;

import static java.util.stream.Collectors.joining;

import io.entente.matching.BlockingKey.Kind;
import io.entente.matching.NameWords.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The keys under which a company stands in the index, and those under which one is looked up. They
 * meet where names differ by legal form, qualifiers, order, abbreviations, cut ends, vowels, or are
 * written as initials; where nothing of a name is left, its domain or postcode meets.
 */
public final class BlockingKeys {
  /** Of the rules and files together; postings of two versions do not meet. */
  public static final int VERSION = 1;

  /** Reads of one lookup at most. */
  public static final int MOST_READ = 12;

  private static final WordWeights SHIPPED = WordWeights.shipped();
  private static final int WORDS_READ = 3;
  private static final int WORDS_WRITTEN = 5;
  private static final int PREFIX = 6;
  private static final int LONGEST_INITIALS = 7;

  private final NameWords name;
  private final Facet facet;
  private final Set<BlockingKey> keys = new LinkedHashSet<>();

  private BlockingKeys(Facet facet, WordWeights weights) {
    this.facet = facet;
    this.name = NameWords.of(facet.name().norm(), weights);
  }

  /** At most {@link #MOST_READ}, those first that prove the most. */
  public static List<BlockingKey> toRead(CompanyProfile asked, WordWeights weights) {
    var keys = new LinkedHashSet<BlockingKey>();
    asked.facets().forEach(facet -> keys.addAll(new BlockingKeys(facet, weights).read()));
    return keys.stream().limit(MOST_READ).toList();
  }

  /** All under which the name is found; about ten. */
  public static List<BlockingKey> toWrite(Facet facet, WordWeights weights) {
    return new BlockingKeys(facet, weights).written();
  }

  /**
   * The keys under which a posting stands that was written with the shipped weights.
   *
   * @param posting its {@link Posting#text}
   */
  public static List<String> ofPosting(String posting) {
    return toWrite(Posting.parsed(posting).facet(), SHIPPED).stream()
        .map(BlockingKey::toString)
        .toList();
  }

  private List<BlockingKey> read() {
    add(Kind.NAME, name.joined());
    if (facet.domain() != null) {
      add(Kind.DOMAIN, facet.domain());
      add(Kind.SITE, site(facet.domain()));
      add(Kind.NAME, site(facet.domain()));
    } else {
      add(Kind.SITE, name.coreText());
    }
    add(Kind.CORE, name.coreJoined());
    rarest(WORDS_READ).forEach(word -> add(Kind.WORD, word.compared()));
    add(Kind.INITIALS, initialsAsked());
    add(Kind.SKELETON, skeleton());
    add(Kind.PREFIX, prefix());
    addPostcode();
    addBeginning();
    return List.copyOf(keys);
  }

  private List<BlockingKey> written() {
    add(Kind.NAME, name.joined());
    if (facet.domain() != null) {
      add(Kind.DOMAIN, facet.domain());
      add(Kind.SITE, site(facet.domain()));
    }
    add(Kind.SITE, name.coreText());
    add(Kind.CORE, name.coreJoined());
    rarest(WORDS_WRITTEN).forEach(word -> add(Kind.WORD, word.compared()));
    allInitials().forEach(initials -> add(Kind.INITIALS, initials));
    add(Kind.SKELETON, skeleton());
    add(Kind.PREFIX, prefix());
    addPostcode();
    addBeginning();
    return List.copyOf(keys);
  }

  private void add(Kind kind, String value) {
    if (!value.isEmpty()) {
      keys.add(BlockingKey.of(kind, value));
    }
  }

  /** {@code acme} of {@code acme.co.uk}, without hyphens. */
  static String site(String domain) {
    return domain.substring(0, domain.indexOf('.')).replace("-", "");
  }

  private List<Word> rarest(int most) {
    return name.core().stream()
        .filter(word -> word.text().length() > 1)
        .sorted(Comparator.comparingDouble(Word::weight).reversed())
        .limit(most)
        .toList();
  }

  private void addBeginning() {
    if (name.core().size() > 2) {
      add(Kind.BEGINNING, name.core().get(0).compared() + name.core().get(1).compared());
    }
  }

  private String prefix() {
    String joined = name.joined();
    return joined.length() < PREFIX ? "" : joined.substring(0, PREFIX);
  }

  /** The first letter and the consonants of the first two words: what abbreviations leave. */
  private String skeleton() {
    return name.core().stream()
        .limit(2)
        .map(word -> Skeleton.of(word.compared()))
        .collect(joining());
  }

  private void addPostcode() {
    if (facet.postcode() != null && !name.joined().isEmpty()) {
      add(Kind.POSTCODE, facet.postcode() + name.core().getFirst().initial());
    }
  }

  /** Initials, or a name that may itself be initials. */
  private String initialsAsked() {
    if (name.core().size() == 1 && name.core().getFirst().text().length() <= LONGEST_INITIALS) {
      return name.core().getFirst().text();
    }
    return coreInitials();
  }

  private List<String> allInitials() {
    var all = new ArrayList<String>();
    all.add(initialsAsked());
    all.add(coreInitials());
    if (name.initials().length() > 2) {
      all.add(name.initials());
    }
    return all.stream().filter(initials -> initials.length() <= LONGEST_INITIALS).toList();
  }

  private String coreInitials() {
    String initials = name.core().stream().map(Word::initial).collect(joining());
    return initials.length() < 2 ? "" : initials;
  }
}
