package io.entente.deals;

import io.entente.matching.Known;
import io.entente.matching.Match;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.items.Hold;
import io.entente.platform.items.OpenOpportunity;
import io.entente.platform.items.WaitingItem;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands at the customers that one description may mean: at the one that is meant and at those
 * that are the same company.
 *
 * @param customerId where holds stand: the first of the customers that are one company
 */
record CustomerState(
    Match match,
    Optional<String> customerId,
    boolean sharedDomain,
    List<CompanyKey> keys,
    List<AccountStanding> standings,
    List<OpenOpportunity> opportunities,
    List<Hold> holds,
    List<WaitingItem> waiting) {

  static CustomerState unknown(Match match, boolean sharedDomain, List<CompanyKey> keys) {
    return new CustomerState(
        match, Optional.empty(), sharedDomain, keys, List.of(), List.of(), List.of(), List.of());
  }

  Optional<Hold> hold(String family) {
    return of(family).filter(hold -> !hold.apart()).findFirst();
  }

  /** What deals hold then of a family as their own parts. */
  List<Hold> parts(String family, Instant now) {
    return of(family).filter(hold -> hold.apart() && hold.liveAt(now)).toList();
  }

  private Stream<Hold> of(String family) {
    return holds.stream().filter(hold -> hold.family().equals(family));
  }

  List<WaitingItem> line(String family) {
    return waiting.stream().filter(entry -> entry.family().equals(family)).toList();
  }

  /**
   * As one deal sees it that holds or waits here itself: without that, without who came later, and
   * without what others hold as their parts. One that is apart sees nobody.
   */
  CustomerState without(DealItem own) {
    if (own.isApart()) {
      return standing(List.of(), List.of());
    }
    if (!customerId.equals(Optional.ofNullable(own.customerId()))) {
      return this; // it has nothing here
    }
    return standing(
        new Line(holds, waiting)
            .wholes()
            .filter(hold -> !hold.dealId().equals(own.dealId()))
            .toList(),
        waiting.stream().filter(entry -> isAheadOf(own, entry)).toList());
  }

  /** As if that deal held what it needs here, and nobody else held or waited. */
  CustomerState heldBy(DealItem holder) {
    return standing(
        holder.description().products().stream()
            .map(
                family ->
                    Hold.first(
                        Objects.requireNonNull(holder.customerId()), family, holder.holder()))
            .toList(),
        List.of());
  }

  private CustomerState standing(List<Hold> held, List<WaitingItem> line) {
    return new CustomerState(
        match, customerId, sharedDomain, keys, standings, opportunities, held, line);
  }

  /** Of one that holds here nobody is ahead; of one that does neither, everybody. */
  private static boolean isAheadOf(DealItem own, WaitingItem entry) {
    if (own.arrivals() == null) {
      return !own.status().isProtected();
    }
    return entry.arrival() < own.arrivals().getOrDefault(entry.family(), 0L);
  }

  /** As a deal sees it whose turn has come: at the customer where it waits, nobody before it. */
  CustomerState inTurn(DealItem own, Line line) {
    return new CustomerState(
        match,
        Optional.ofNullable(own.customerId()),
        sharedDomain,
        keys,
        standings,
        opportunities,
        line.wholes().toList(),
        List.of());
  }

  /**
   * Who the customers are, for the matcher: accounts by their names, others by their first deal's.
   */
  static Map<String, Known> known(List<AccountStanding> standings, List<CustomerItem> customers) {
    var known = new HashMap<String, Known>();
    customers.forEach(
        c ->
            known.put(
                c.customerId(), new Known(c.customerId(), List.of(c.legalName()), c.country())));
    standings.forEach(
        s -> known.put(s.customerId(), new Known(s.customerId(), s.names(), s.country())));
    return known;
  }

  /** The customer that an account was found to be the same as; links point to the first one. */
  static String root(String customerId, List<CustomerLink> links) {
    return links.stream()
        .filter(link -> link.customerId().equals(customerId))
        .map(CustomerLink::sameAs)
        .findFirst()
        .orElse(customerId);
  }
}
