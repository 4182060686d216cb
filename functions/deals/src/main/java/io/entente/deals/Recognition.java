package io.entente.deals;

import io.entente.matching.Candidate;
import io.entente.matching.Found;
import io.entente.matching.IdentityKey;
import io.entente.matching.KeyMatch;
import io.entente.matching.Match;
import io.entente.matching.Matcher;
import io.entente.matching.Matching;
import io.entente.matching.Policy;
import io.entente.matching.Posting;
import io.entente.matching.Scorer;
import io.entente.matching.Weights;
import io.entente.matching.WordWeights;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.IndexPostings;
import io.entente.platform.items.MatchingIndex;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the customer that a description means: what its spellings prove, else what the score finds;
 * the few customers that it may be are read side by side. Made for one description.
 */
final class Recognition {
  /** Weights and words are those that the index is written with. */
  private static final Scorer SCORER = new Scorer(Weights.shipped(), WordWeights.shipped());

  private final Sought sought;
  private final List<CompanyKey> stored;
  private final Matcher matcher;
  private final CustomersRead read;
  private @Nullable Matching scored;

  /**
   * @param glanced what was read of {@link Sought#wanted}
   */
  Recognition(TenantTable table, Sought sought, Items glanced) {
    this.sought = sought;
    this.stored = glanced.of(CompanyKey.TYPE);
    this.matcher = matcher(postings(glanced.of(IndexPostings.TYPE)));
    this.read = new CustomersRead(table);
  }

  static List<Posting> postings(List<IndexPostings> lists) {
    return MatchingIndex.postings(lists).stream().map(Posting::parsed).toList();
  }

  static Matcher matcher(List<Posting> postings) {
    return new Matcher(_ -> postings, SCORER, Policy.CAUTIOUS);
  }

  Meant meant() {
    var wanted = new LinkedHashSet<String>(candidates());
    if (!(byKeys(Map.of()) instanceof Match.Same)) {
      wanted.addAll(ids(scored()));
    }
    read.add(wanted);
    Match byKeys = byKeys(read.known());
    Matching matching = matcher.match(sought.profile(), byKeys, this::scored);
    read.add(ids(matching)); // nobody new, unless what the keys seemed to prove proved nothing
    return switch (matching) {
      case Matching.Same(Candidate it, boolean alike) ->
          new Meant(is(it, matching.asMatch()), !alike, List.of());
      case Matching.Different different ->
          new Meant(read.nobody(about(different.asMatch())), true, List.of());
      case Matching.Unsure unsure ->
          new Meant(read.nobody(about(unsure.asMatch())), true, hypotheses(unsure));
    };
  }

  /** The same where somebody says that what is only like it is another company. */
  Meant disputed() {
    Meant meant = meant();
    if (meant.spelled()) {
      return meant;
    }
    var unsure = new Matching.Unsure(scored().candidates());
    return new Meant(read.nobody(about(unsure.asMatch())), true, hypotheses(unsure));
  }

  private CustomerState is(Candidate candidate, Match match) {
    return read.at(candidate.customerId(), about(match));
  }

  /** The likeliest and whoever else is possible, each company once: two accounts may be linked. */
  private List<Meant.Hypothesis> hypotheses(Matching.Unsure unsure) {
    var hypotheses = new ArrayList<Meant.Hypothesis>();
    hypotheses.add(new Meant.Hypothesis(Optional.empty(), read.nobody(about(new Match.None()))));
    var roots = new LinkedHashSet<String>();
    for (Candidate candidate : unsure.candidates()) {
      boolean counts = roots.isEmpty() || candidate.isPossible(Policy.CAUTIOUS);
      if (counts && roots.add(read.root(candidate.customerId()))) {
        var same = new Match.Same(candidate.customerId(), true, List.of());
        hypotheses.add(new Meant.Hypothesis(Optional.of(candidate), is(candidate, same)));
      }
    }
    return hypotheses;
  }

  private CustomersRead.About about(Match match) {
    boolean shared = stored.stream().anyMatch(key -> isDomain(key) && !key.also().isEmpty());
    return new CustomersRead.About(match, shared, stored);
  }

  private Matching scored() {
    Matching known = scored;
    if (known == null) {
      known = matcher.match(sought.profile());
      scored = known;
    }
    return known;
  }

  /** Whom it may be; those that are no likely ones need not be read. */
  private static List<String> ids(Matching matching) {
    return matching instanceof Matching.Different
        ? List.of()
        : matching.candidates().stream().map(Candidate::customerId).toList();
  }

  private Match byKeys(Map<String, io.entente.matching.Known> known) {
    return KeyMatch.decide(sought.company(), found(), known);
  }

  private Set<String> candidates() {
    var candidates = new LinkedHashSet<String>();
    stored.forEach(key -> candidates.add(key.customerId()));
    stored.stream().filter(key -> !isDomain(key)).forEach(key -> candidates.addAll(key.also()));
    return candidates;
  }

  /**
   * The first customer of a spelling is the one it means. Others under the same name or number are
   * the same company where their links say so; else the books set them apart, and it may mean
   * either.
   */
  private List<Found> found() {
    var found = new ArrayList<Found>();
    for (IdentityKey key : sought.keys()) {
      stored.stream()
          .filter(company -> company.key().equals(key.toString()))
          .map(company -> new Found(key, companies(company), !company.also().isEmpty()))
          .forEach(found::add);
    }
    return found;
  }

  private List<String> companies(CompanyKey key) {
    var byRoot = new LinkedHashMap<String, String>();
    byRoot.put(read.root(key.customerId()), key.customerId());
    if (!isDomain(key)) {
      key.also().stream()
          .filter(read::has)
          .forEach(other -> byRoot.putIfAbsent(read.root(other), other));
    }
    return List.copyOf(byRoot.values());
  }

  private static boolean isDomain(CompanyKey key) {
    return key.key().startsWith(IdentityKey.Kind.DOMAIN.name());
  }
}
