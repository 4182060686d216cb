package io.entente.program;

import io.entente.program.facts.Facts;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose deals are whose at the vendor: the first rule that fits says it, and where none does the
 * fallback, so that nothing is nobody's. Of several names, each gets its share.
 *
 * @param rules in the order in which they are asked
 * @param people how they are reached; absent in a version of old
 */
public record Assignment(List<Rule> rules, Names fallback, @Nullable List<Colleague> people) {
  public Assignment {
    rules = List.copyOf(rules);
    people = people == null ? List.of() : List.copyOf(people);
  }

  /** Who is meant: the user of that id, or all who have that role. */
  public List<Colleague> called(String userOrRole) {
    return colleagues().stream().filter(colleague -> colleague.is(userOrRole)).toList();
  }

  /** The vendor's people who can be written to. */
  public List<Colleague> colleagues() {
    return people == null ? List.of() : people;
  }

  /**
   * Users by the id with which they sign in, or a role: then it is everybody's who has it.
   *
   * @param channelManagers at least one
   * @param salesReps at least one
   */
  public record Names(List<String> channelManagers, List<String> salesReps) {
    public Names {
      channelManagers = List.copyOf(channelManagers);
      salesReps = List.copyOf(salesReps);
    }
  }

  /**
   * Fits a deal that is in each of these lists; an empty list fits every deal.
   *
   * @param territories ids of the program's, or ISO countries, of the end customer
   * @param fromMinor of which value on, in the currency's smallest unit; 0 for all
   */
  public record Rule(
      List<String> territories,
      List<String> families,
      List<String> partners,
      List<String> partnerTypes,
      long fromMinor,
      Names names) {
    public Rule {
      territories = List.copyOf(territories);
      families = List.copyOf(families);
      partners = List.copyOf(partners);
      partnerTypes = List.copyOf(partnerTypes);
    }

    private boolean fitsPartners(Program program, Set<String> countries, String partnerType) {
      boolean asksMore = !families.isEmpty() || !partners.isEmpty() || fromMinor > 0;
      return !asksMore
          && (partnerTypes.isEmpty() || partnerTypes.contains(partnerType))
          && (territories.isEmpty()
              || !Collections.disjoint(program.countriesOf(territories), countries));
    }

    boolean fits(Program program, String partnerId, Facts facts) {
      return (territories.isEmpty()
              || program.countriesOf(territories).contains(facts.deal().country()))
          && (families.isEmpty() || facts.deal().products().stream().anyMatch(families::contains))
          && (partners.isEmpty() || partners.contains(partnerId))
          && (partnerTypes.isEmpty() || partnerTypes.contains(facts.partner().type()))
          && facts.deal().valueMinor() >= fromMinor;
    }
  }

  /** Whose a deal is. */
  public record Assigned(String channelManager, String salesRep) {}

  /**
   * What a deal is about, beside its facts.
   *
   * @param share texts that are equal get the same people
   * @param partial who works against it and cannot decide, where somebody else is there
   */
  public record Asked(String partnerId, String share, Set<String> partial) {}

  /**
   * Who looks after a partner: as for its deals, by the rules that ask for nothing but where it
   * sells and of what type it is.
   *
   * @param share texts that are equal get the same person
   */
  public String managerOf(
      Program program, Set<String> countries, String partnerType, String share) {
    Names names =
        rules.stream()
            .filter(rule -> rule.fitsPartners(program, countries, partnerType))
            .map(Rule::names)
            .findFirst()
            .orElse(fallback);
    return one(names.channelManagers(), share);
  }

  static Assigned of(Program program, Asked asked, Facts facts) {
    Names names =
        program.assignment().rules().stream()
            .filter(rule -> rule.fits(program, asked.partnerId, facts))
            .map(Rule::names)
            .findFirst()
            .orElse(program.assignment().fallback());
    List<String> impartial = without(asked.partial, names.channelManagers());
    return new Assigned(one(impartial, asked.share), one(names.salesReps(), asked.share));
  }

  private static List<String> without(Set<String> partial, Collection<String> names) {
    List<String> others = names.stream().filter(name -> !partial.contains(name)).toList();
    return others.isEmpty() ? List.copyOf(names) : others;
  }

  private static String one(List<String> names, String share) {
    return names.get(Math.floorMod(share.hashCode(), names.size()));
  }
}
