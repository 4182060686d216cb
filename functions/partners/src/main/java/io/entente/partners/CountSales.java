package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.platform.Consumer;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.Condition;
import io.entente.platform.table.TenantTable;
import io.entente.program.tiers.Won;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A deal was won, or is not any more, or is another partner's: its partner's tier is looked at in
 * the transaction that counts it.
 */
final class CountSales implements Consumer {
  static final String NAME = "countSales";
  private static final String WON = "WON";

  /** What is read of a deal's event. */
  record Told(String dealId, String partnerId, String status, @Nullable Sale sale) {
    SaleItem at(long version) {
      Won won =
          sale == null || !status.equals(WON)
              ? null
              : new Won(sale.on, sale.amount.currency, sale.amount.amountMinor, 1);
      return new SaleItem(dealId, version, partnerId, won);
    }
  }

  record Sale(Amount amount, LocalDate on) {}

  record Amount(long amountMinor, String currency) {}

  private final Tiers tiers;

  CountSales(Tiers tiers) {
    this.tiers = tiers;
  }

  @Override
  public void accept(Notice notice) {
    TenantTable table = tiers.table();
    SaleItem sale = EventItem.told(table, notice, Told.class).orElseThrow().at(notice.version());
    if (Attempts.of(() -> counted(table, sale)) instanceof Outcome.Refused<SaleItem>(var problem)) {
      throw new IllegalStateException(problem.detail());
    }
  }

  private Optional<Outcome<SaleItem>> counted(TenantTable table, SaleItem sale) {
    Optional<SaleItem> before = table.get(SaleItem.TYPE, SaleItem.key(sale.dealId()));
    if (before.isPresent() && before.get().version() >= sale.version()) {
      return Optional.of(Outcome.done(before.get()));
    }
    Change change =
        table
            .change()
            .put(
                "sale",
                SaleItem.TYPE,
                sale,
                Condition.ABSENT.or(Condition.below("version", sale.version())));
    Stream.concat(before.stream().map(SaleItem::partnerId), Stream.of(sale.partnerId()))
        .distinct()
        .forEach(partner -> add(change, partner, before, sale));
    return change.commitsWhole() ? Optional.of(Outcome.done(sale)) : Optional.empty();
  }

  private void add(Change change, String partner, Optional<SaleItem> before, SaleItem sale) {
    Optional<Won> less = before.flatMap(item -> item.ofPartner(partner));
    Optional<Won> more = sale.ofPartner(partner);
    if (less.isEmpty() && more.isEmpty()) {
      return;
    }
    TierReading reading = tiers.read(new PartnerId(partner)).orElseThrow();
    TierFacts facts = reading.facts();
    TierFacts rest = less.map(facts::without).orElse(facts);
    Tiers.add(change, reading, more.map(rest::and).orElse(rest));
  }
}
