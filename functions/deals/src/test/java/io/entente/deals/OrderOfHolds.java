package io.entente.deals;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.Hold;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.TenantTable;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What must be so between deals, holds and lines, read from the table. */
final class OrderOfHolds {
  private final Vendor vendor;

  OrderOfHolds(Vendor vendor) {
    this.vendor = vendor;
  }

  /** The whole of a family at a customer, or one deal's part of it. */
  private record Scope(String customerId, String family, String part) {
    static Scope of(DealItem deal, String customer, String family) {
      return new Scope(customer, family, deal.isApart() ? deal.dealId() : "");
    }
  }

  private record State(Instant now, List<DealItem> deals, List<Line> lines) {}

  /** However late timers and consumers are. */
  void holdsAtAnyInstant(List<String> dealIds) {
    State state = read(dealIds);
    eachProtectedDealHoldsAloneUntilItsEnd(state);
    eachHoldIsADealsThatHasIt(state);
    whoWaitsIsInLine(state);
  }

  /** When everything was told and every due time was swept. */
  void holdsWhenAllIsTold(List<String> dealIds) {
    State state = read(dealIds);
    assertThat(state.deals.stream().filter(deal -> deal.lapse(state.now).isPresent()))
        .as("what is over was told")
        .isEmpty();
    assertThat(state.lines.stream().map(line -> line.next(state.now)).filter(o -> o.isPresent()))
        .as("nobody waits for what is free")
        .isEmpty();
    holdsAtAnyInstant(dealIds);
  }

  private State read(List<String> dealIds) {
    return vendor.as("deals", table -> read(table, dealIds));
  }

  private State read(TenantTable table, List<String> dealIds) {
    List<DealItem> deals =
        dealIds.stream().map(id -> DealStore.find(table, id).orElseThrow().item()).toList();
    Set<String> customers =
        deals.stream()
            .map(DealItem::customerId)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .collect(toSet());
    List<Line> lines = customers.stream().map(c -> DealStore.line(table, c)).toList();
    return new State(vendor.environment().clock().instant(), deals, lines);
  }

  private static void eachProtectedDealHoldsAloneUntilItsEnd(State state) {
    var held = new HashSet<Scope>();
    for (DealItem deal : state.deals) {
      if (!deal.statusAt(state.now).isProtected()) {
        continue;
      }
      for (String family : deal.description().products()) {
        String customer = Objects.requireNonNull(deal.customerId());
        assertThat(held.add(Scope.of(deal, customer, family)))
            .as("one holder of %s", family)
            .isTrue();
        Hold hold = hold(state, deal, family);
        assertThat(hold.dealId()).isEqualTo(deal.dealId());
        assertThat(hold.partnerId()).isEqualTo(deal.partnerId());
        assertThat(hold.until()).isEqualTo(Objects.requireNonNull(deal.protection()).until());
      }
    }
  }

  private static Hold hold(State state, DealItem deal, String family) {
    return state.lines.stream()
        .flatMap(line -> line.holds().stream())
        .filter(hold -> hold.customerId().equals(deal.customerId()))
        .filter(hold -> hold.family().equals(family) && hold.suits(deal.holder()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no hold of " + family));
  }

  private static void eachHoldIsADealsThatHasIt(State state) {
    for (Line line : state.lines) {
      for (Hold hold : line.holds()) {
        if (hold.liveAt(state.now)) {
          DealStatus status = deal(state, hold.dealId()).statusAt(state.now);
          assertThat(status.isProtected() || status == DealStatus.WON)
              .as("a hold of a deal that is %s", status)
              .isTrue();
        }
      }
    }
  }

  private static void whoWaitsIsInLine(State state) {
    List<WaitingItem> entries =
        state.lines.stream().flatMap(line -> line.entries().stream()).toList();
    for (WaitingItem entry : entries) {
      assertThat(deal(state, entry.dealId()).entries()).contains(entry);
    }
    state.deals.forEach(deal -> assertThat(entries).containsAll(deal.entries()));
  }

  private static DealItem deal(State state, String dealId) {
    return state.deals.stream()
        .filter(deal -> deal.dealId().equals(dealId))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody's entry or hold: " + dealId));
  }
}
