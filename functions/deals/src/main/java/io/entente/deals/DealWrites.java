package io.entente.deals;

import io.entente.matching.IdentityKey;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.Hold;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.Change;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.Timestamps;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Each verdict's transaction: the deal, its event, and what it holds or where it waits. */
final class DealWrites {
  private DealWrites() {}

  /** A transaction and the deal that it writes. */
  record Prepared(DealItem deal, Change change) {}

  /** A deal that is about to be decided and written: a new one, or the next version of one. */
  interface Draft {
    String dealId();

    DealItem decided(Decided decided, Registration.Place place);

    /** The numbers that it has in a customer's lines already, by family. */
    default Map<String, Long> arrivals(String customerId) {
      return Map.of();
    }

    /** The change that writes the deal itself and tells of it. */
    Change begun(TenantTable table, DealItem deal);
  }

  /**
   * The transaction that its verdict asks for.
   *
   * @return empty if a hold has lapsed or gone in the meantime: decide again
   */
  static Optional<Prepared> of(TenantTable table, Draft draft, Decider.Answer answer) {
    if (answer.decided().approves()) {
      return Optional.of(approved(table, draft, answer));
    }
    // A program may let wait for other reasons than a hold.
    boolean waits = answer.decided().status() == DealStatus.WAITLISTED;
    return waits && !answer.takenFamilies().isEmpty()
        ? waiting(table, draft, answer)
        : Optional.of(plain(table, draft, answer));
  }

  /** The next version of a deal whose holds and places stay as they are. */
  static Prepared plain(DealCommands.Reading reading, DealItem deal, String event) {
    return new Prepared(
        deal,
        reading
            .table()
            .change()
            .replace(
                "deal",
                DealItem.TYPE,
                deal,
                reading.read(),
                DealTold.event(event, deal, reading.now())));
  }

  /** A deal that neither holds nor waits. */
  private static Prepared plain(TenantTable table, Draft draft, Decider.Answer answer) {
    return prepared(table, draft, answer, Registration.Place.NONE);
  }

  private static Prepared prepared(
      TenantTable table, Draft draft, Decider.Answer answer, Registration.Place place) {
    DealItem deal = draft.decided(answer.decided(), place);
    Change change = draft.begun(table, deal);
    answer.doubt().ifPresent(doubt -> change.put(DoubtItem.TYPE, DoubtItem.of(deal, doubt)));
    return new Prepared(deal, change);
  }

  /** The deal and its holds, and its customer's spellings as far as they are new. */
  private static Prepared approved(TenantTable table, Draft draft, Decider.Answer answer) {
    CustomerState customer = answer.customer();
    String customerId = customer.customerId().orElseGet(() -> DealItem.ownCustomer(draft.dealId()));
    Prepared prepared = prepared(table, draft, answer, new Registration.Place(customerId, null));
    DealItem deal = prepared.deal;
    deal.description().products().forEach(f -> hold(prepared.change, deal, customer.holds(), f));
    if (customer.customerId().isEmpty()) {
      customer(prepared.change, deal);
    }
    if (answer.spelled()) {
      spellings(prepared.change, deal, answer);
    }
    return prepared;
  }

  /**
   * The hold as a protected deal takes it.
   *
   * @param holds at its customer, as they were read
   */
  static void hold(Change change, DealItem deal, List<Hold> holds, String family) {
    Optional<Hold> read =
        holds.stream()
            .filter(hold -> hold.family().equals(family) && hold.suits(deal.holder()))
            .findFirst();
    change.put(
        "hold",
        Hold.TYPE,
        read.map(hold -> hold.takenBy(deal.holder()))
            .orElseGet(
                () -> Hold.first(Objects.requireNonNull(deal.customerId()), family, deal.holder())),
        read.map(Hold::asRead).orElse(Condition.ABSENT));
  }

  private static void customer(Change change, DealItem deal) {
    var customer = deal.description().endCustomer();
    change.put(
        "customer",
        CustomerItem.TYPE,
        new CustomerItem(
            Objects.requireNonNull(deal.customerId()),
            customer.legalName(),
            customer.country(),
            deal.receivedAt()),
        Condition.ABSENT);
  }

  /**
   * Spellings that nobody had before lead to this customer from now on. One that somebody else took
   * in the meantime fails the transaction, and the decision is made again with what it leads to.
   */
  private static void spellings(Change change, DealItem deal, Decider.Answer answer) {
    Set<String> known =
        answer.customer().keys().stream().map(CompanyKey::key).collect(Collectors.toSet());
    String customerId = Objects.requireNonNull(deal.customerId());
    answer.sought().keys().stream()
        .map(IdentityKey::toString)
        .filter(key -> !known.contains(key))
        .forEach(
            key ->
                change.put(
                    "key",
                    CompanyKey.TYPE,
                    new CompanyKey(key, customerId, List.of()),
                    Condition.ABSENT));
  }

  /**
   * A number in the line of each family that is taken, drawn before the deal is written: a number
   * whose deal is never written is a gap, and harmless.
   */
  private static Optional<Map<String, Long>> draw(
      TenantTable table, Draft draft, Decider.Answer answer) {
    var kept = draft.arrivals(answer.customer().customerId().orElseThrow());
    var arrivals = new HashMap<String, Long>();
    for (String family : answer.takenFamilies()) {
      if (kept.containsKey(family)) {
        arrivals.put(family, kept.get(family));
        continue;
      }
      Optional<Hold> hold = draw(table, answer, family);
      if (hold.isEmpty()) {
        return Optional.empty();
      }
      arrivals.put(family, hold.get().drawn());
    }
    return Optional.of(arrivals);
  }

  private static Optional<Hold> draw(TenantTable table, Decider.Answer answer, String family) {
    CustomerState customer = answer.customer();
    Condition taken =
        customer.line(family).isEmpty()
            ? Condition.after("until", Timestamps.text(answer.decided().at()))
            : Condition.PRESENT;
    return table.add(
        Hold.TYPE,
        Hold.key(customer.customerId().orElseThrow(), family),
        new TenantTable.Addition("drawn", 1, taken));
  }

  /** The deal and its places in line, with the numbers drawn. */
  private static Optional<Prepared> waiting(TenantTable table, Draft draft, Decider.Answer answer) {
    String customerId = answer.customer().customerId().orElseThrow();
    return draw(table, draft, answer)
        .map(
            arrivals -> {
              var place = new Registration.Place(customerId, arrivals);
              var prepared = prepared(table, draft, answer, place);
              prepared.deal.entries().forEach(e -> prepared.change.put(WaitingItem.TYPE, e));
              return prepared;
            });
  }
}
