package io.entente.program;

import io.entente.program.tiers.Criterion;
import io.entente.program.tiers.Ladder;
import io.entente.program.tiers.Patience;
import io.entente.program.tiers.Rates;
import io.entente.program.tiers.Rung;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the tiers ask for and how they are won and lost.
 *
 * @param zone where a day begins and ends
 * @param trailingMonths how far back sales count
 * @param rates from the earliest to the latest
 * @param facts what can be measured; a demand names one of them
 * @param words how a partner is told where it stands
 */
public record TierRules(
    ZoneId zone,
    long trailingMonths,
    Patience patience,
    List<Rates> rates,
    List<Fact> facts,
    List<Demand> demands,
    Words words) {
  public TierRules {
    rates = List.copyOf(rates);
    facts = List.copyOf(facts);
    demands = List.copyOf(demands);
  }

  /**
   * Something that can be measured of a partner.
   *
   * @param id {@code revenue}, {@code wonDeals}, or what the vendor's systems report under that
   *     name
   * @param one how one of it is written: {@code {value} certificate}
   * @param other how any other number of it is written: {@code {value} certificates}
   */
  public record Fact(String id, Wording one, Wording other) {}

  /**
   * One thing that one tier asks for.
   *
   * @param currency in which an amount was given; absent where it is a number
   * @param partnerTypes of which partners; empty: of all
   */
  public record Demand(
      String tier, Criterion criterion, @Nullable String currency, List<String> partnerTypes) {
    public Demand {
      partnerTypes = List.copyOf(partnerTypes);
    }

    /** Whether it is asked of partners of that type. */
    public boolean isFor(String partnerType) {
      return partnerTypes.isEmpty() || partnerTypes.contains(partnerType);
    }
  }

  /**
   * @param next what is missing for the next tier: {@code {missing}}, {@code {tier}}
   * @param keeping what keeps a tier, and until when: {@code {missing}}, {@code {tier}}, {@code
   *     {day}}
   * @param highest that there is no higher tier
   * @param unknown of what has never been measured: {@code {missing}}
   */
  public record Words(Wording next, Wording keeping, Wording highest, Wording unknown) {}

  /** The tiers as partners of that type climb them. */
  Ladder ladder(List<Tier> tiers, String partnerType) {
    return new Ladder(
        tiers.stream().map(tier -> new Rung(tier.id(), criteria(tier, partnerType))).toList(),
        patience);
  }

  private List<Criterion> criteria(Tier tier, String partnerType) {
    return demands.stream()
        .filter(demand -> demand.tier.equals(tier.id()) && demand.isFor(partnerType))
        .map(Demand::criterion)
        .toList();
  }

  /** The fact of that id. */
  public Optional<Fact> fact(String id) {
    return facts.stream().filter(fact -> fact.id.equals(id)).findFirst();
  }
}
