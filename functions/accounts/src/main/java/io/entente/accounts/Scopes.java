package io.entente.accounts;

import io.entente.platform.items.CustomerLink;
import io.entente.platform.items.Customers;
import io.entente.platform.items.Hold;
import io.entente.platform.items.WaitingItem;
import io.entente.platform.table.Change;
import io.entente.platform.table.Condition;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who holds one customer, and who waits for it, family by family, as deals publish it. */
record Scopes(String customerId, List<Hold> holds, List<WaitingItem> waiting) {

  static Scopes at(TenantTable table, String customerId) {
    return of(customerId, table.query(Customers.facts(customerId)));
  }

  /** At the customer that carries the holds of this one: itself, unless it is linked. */
  static Scopes atRoot(TenantTable table, String customerId) {
    Items read = table.query(Customers.facts(customerId));
    return read.first(CustomerLink.TYPE)
        .map(link -> at(table, link.sameAs()))
        .orElseGet(() -> of(customerId, read));
  }

  private static Scopes of(String customerId, Items read) {
    return new Scopes(customerId, read.of(Hold.TYPE), read.of(WaitingItem.TYPE));
  }

  List<Hold> liveAt(Instant now) {
    return holds.stream().filter(hold -> hold.liveAt(now)).toList();
  }

  /** The deals that hold or wait, each once. */
  List<String> dealsAt(Instant now) {
    return Stream.concat(
            liveAt(now).stream().map(Hold::dealId), waiting.stream().map(WaitingItem::dealId))
        .distinct()
        .toList();
  }

  /** The change is made only while nobody has taken any of its families or drawn a number since. */
  void addChecks(Change change) {
    holds.stream().filter(hold -> !hold.apart()).forEach(hold -> addCheck(change, hold.family()));
  }

  /** The deal that has it, or that is the first one in line. */
  Optional<String> taker(String family, Instant now) {
    Stream<String> held =
        liveAt(now).stream().filter(hold -> hold.family().equals(family)).map(Hold::dealId);
    Stream<String> awaited =
        waiting.stream().filter(it -> it.family().equals(family)).map(WaitingItem::dealId);
    return Stream.concat(held, awaited).findFirst();
  }

  /** The change is made only while nobody has taken the family or drawn a number since. */
  void addCheck(Change change, String family) {
    Condition asRead =
        holds.stream()
            .filter(hold -> hold.family().equals(family))
            .findFirst()
            .map(Hold::asRead)
            .orElse(Condition.ABSENT);
    change.check("scope", Hold.key(customerId, family), asRead);
  }
}
