package io.entente.matching;

import static io.entente.matching.IdentityKey.Kind.DOMAIN;
import static io.entente.matching.IdentityKey.Kind.NAME;
import static io.entente.matching.IdentityKey.Kind.REGISTRY;
import static java.util.Collections.disjoint;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.entente.matching.IdentityKey.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the keys found, judged. A registry id or a name with its country proves the company; where
 * the two point to different ones the registry id wins, unless the countries contradict it. A
 * domain proves nothing alone, for a group's companies share it: only with an equal name, and no
 * other country, is it the same company. A key that several companies carry decides nothing unless
 * another key singles one of them out.
 */
public final class KeyMatch {
  private final Company asked;
  private final List<Found> found;
  private final Map<String, Known> known;

  private KeyMatch(Company asked, List<Found> found, Map<String, Known> known) {
    this.asked = asked;
    this.found = found.stream().filter(KeyMatch::counts).toList();
    this.known = known;
  }

  /**
   * @param found by {@link IdentityKeys#of} of the company that was asked for
   * @param known by customer id, as far as the caller has read them; those it lacks are taken for
   *     companies with another name and an unknown country
   */
  public static Match decide(Company asked, List<Found> found, Map<String, Known> known) {
    return new KeyMatch(asked, found, known).decided();
  }

  private static boolean counts(Found hit) {
    return !hit.customerIds().isEmpty() && !(hit.shared() && hit.key().kind() == DOMAIN);
  }

  private Match decided() {
    if (!customers(REGISTRY).isEmpty()) {
      return byRegistry();
    }
    if (!customers(NAME).isEmpty()) {
      return onlyOne(customers(NAME), customers(DOMAIN))
          .<Match>map(this::same)
          .orElseGet(() -> unsure(customers(NAME), "Several companies bear this name."));
    }
    return customers(DOMAIN).isEmpty() ? new Match.None() : byDomain();
  }

  private Match byRegistry() {
    var registered = customers(REGISTRY);
    var named = customers(NAME);
    var one = onlyOne(registered, named);
    if (one.isEmpty()) {
      return unsure(union(registered, named), "Several companies carry this registry id.");
    }
    String customer = one.get();
    if (named.isEmpty() || named.contains(customer)) {
      return same(customer);
    }
    return isElsewhere(customer)
        ? unsure(union(registered, named), "Registry id and country point to different companies.")
        : same(customer, "The name is another company's; the registry id outweighs it.");
  }

  private Match byDomain() {
    var sites = customers(DOMAIN);
    var namesakes = sites.stream().filter(this::hasAskedName).toList();
    if (namesakes.size() != 1) {
      return unsure(sites, "Only the web domain agrees; companies of one group share it.");
    }
    return isElsewhere(namesakes.getFirst())
        ? unsure(sites, "Name and web domain agree, the country does not.")
        : same(namesakes.getFirst(), "The names agree.");
  }

  /** The one candidate, or the one of several that the support names too. */
  private static Optional<String> onlyOne(Set<String> candidates, Set<String> support) {
    var left = new TreeSet<>(candidates);
    if (left.size() > 1) {
      left.retainAll(support);
    }
    return left.size() == 1 ? Optional.of(left.first()) : Optional.empty();
  }

  private SortedSet<String> customers(Kind kind) {
    return found.stream()
        .filter(hit -> hit.key().kind() == kind)
        .flatMap(hit -> hit.customerIds().stream())
        .collect(toCollection(TreeSet::new));
  }

  private boolean hasAskedName(String customerId) {
    var customer = known.get(customerId);
    return customer != null && !disjoint(normalized(customer.names()), normalized(askedNames()));
  }

  private List<String> askedNames() {
    return Stream.concat(Stream.of(asked.legalName()), asked.formerNames().stream()).toList();
  }

  private static Set<String> normalized(List<String> names) {
    return names.stream()
        .map(CompanyName::normalized)
        .filter(name -> !name.isEmpty())
        .collect(toSet());
  }

  /** Whether both countries are known and differ. */
  private boolean isElsewhere(String customerId) {
    var there = Optional.ofNullable(known.get(customerId)).flatMap(k -> Country.code(k.country()));
    var here = Country.code(asked.country());
    return there.isPresent() && here.isPresent() && !there.equals(here);
  }

  private Match same(String customerId, String... notes) {
    return Match.Same.proven(customerId, evidence(Set.of(customerId), notes));
  }

  private Match unsure(Collection<String> customerIds, String note) {
    var candidates = new TreeSet<>(customerIds);
    return new Match.Unsure(List.copyOf(candidates), evidence(candidates, note));
  }

  private List<String> evidence(Set<String> customerIds, String... notes) {
    var hits =
        found.stream()
            .filter(hit -> !disjoint(hit.customerIds(), customerIds))
            .map(Found::key)
            .sorted(comparing(IdentityKey::kind));
    return Stream.concat(hits.map(KeyMatch::inWords), Stream.of(notes)).distinct().toList();
  }

  private static String inWords(IdentityKey key) {
    return switch (key.kind()) {
      case REGISTRY -> "The registry id %s is known.".formatted(key.value());
      case NAME -> "The name is known: it reads %s.".formatted(key.value());
      case DOMAIN -> "The web domain %s is known.".formatted(key.value());
    };
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
