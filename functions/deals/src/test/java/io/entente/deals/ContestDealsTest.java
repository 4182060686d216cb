package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.events.Event;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.testkit.Answer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The vendor's own people open an opportunity where a deal holds. */
class ContestDealsTest {
  private static final String CONTESTED = "deal.contested";

  /** As far as its key: what accounts store of one is theirs. */
  record Opportunity(
      @Stored(DataClass.BUSINESS) String opportunityId, @Stored(DataClass.BUSINESS) int time) {
    static final ItemType<Opportunity> TYPE =
        ItemType.named("opportunity", 1, "accounts")
            .holding(
                Opportunity.class,
                o -> new ItemKey("OPPORTUNITY#" + o.opportunityId + o.time, "OPPORTUNITY"));
  }

  record Told(
      String customerId,
      String opportunityId,
      boolean open,
      String owner,
      List<String> productFamilies) {}

  private static final Vendor AURORA = Vendor.of("contest").partners("P-1", "P-2");

  @Test
  void what_is_closed_a_partners_or_of_other_products_contests_nothing() {
    Answer deal = AURORA.register("P-1", Sketch.of("Friedlich GmbH"));
    String customer = named("Friedlich GmbH", "NAME#friedlich@DE");

    hears(1, new Told(customer, "O-1", false, "direct", List.of("analytics")));
    hears(2, new Told(customer, "O-1", true, "partner", List.of("analytics")));
    hears(3, new Told(customer, "O-1", true, "direct", List.of("storage")));
    hears(4, new Told(customer, "O-1", true, "direct", List.of()));

    assertThat(types(deal)).doesNotContain(CONTESTED);
  }

  @Test
  void a_deal_is_contested_once_by_each_opportunity_and_keeps_what_it_holds() {
    Answer deal = AURORA.register("P-1", Sketch.of("Umstritten GmbH"));
    Answer waiting = AURORA.register("P-2", Sketch.of("Umstritten GmbH"));
    String customer = named("Umstritten GmbH", "NAME#umstritten@DE");

    var first = new Told(customer, "O-2", true, "direct", List.of("analytics"));
    hears(5, first);
    hears(5, first);
    hears(6, first);
    hears(7, new Told(customer, "O-3", true, "direct", List.of("analytics")));

    assertThat(types(deal)).containsOnlyOnce("deal.approved").containsSequence(CONTESTED);
    assertThat(types(deal)).filteredOn(CONTESTED::equals).hasSize(2);
    assertThat(types(waiting)).doesNotContain(CONTESTED);
    assertThat(AURORA.now(deal).text("/status")).isEqualTo("APPROVED");
  }

  @Test
  void its_partner_reads_nothing_of_the_vendors_books() {
    Answer deal = AURORA.register("P-1", Sketch.of("Diskret GmbH"));
    String customer = named("Diskret GmbH", "NAME#diskret@DE");

    hears(8, new Told(customer, "O-SECRET", true, "direct", List.of("analytics")));

    EventItem told =
        AURORA.history(deal.text("/dealId")).stream()
            .filter(event -> event.event().equals(CONTESTED))
            .findFirst()
            .orElseThrow();
    assertThat(told.data()).doesNotContain("O-SECRET", "direct");
  }

  private static void hears(int time, Told told) {
    Instant at = AURORA.environment().clock().instant();
    var item = new Opportunity(told.opportunityId, time);
    String pk = Opportunity.TYPE.key(item).pk();
    if (AURORA
        .as("accounts", table -> table.get(Opportunity.TYPE, new ItemKey(pk, "OPPORTUNITY")))
        .isEmpty()) {
      AURORA.put(
          "accounts",
          change ->
              change.create(
                  "opportunity",
                  Opportunity.TYPE,
                  item,
                  Event.of("opportunity.changed", at, told)));
    }
    AURORA.tell("contestDeals", new Notice(AURORA.tenant(), pk, 1, "opportunity.changed", at));
  }

  /** The customer's id, of which the vendor's books know that it may be worked on. */
  private static String named(String name, String key) {
    String customer =
        AURORA.as(
            "deals",
            table -> table.get(CompanyKey.TYPE, CompanyKey.key(key)).orElseThrow().customerId());
    AURORA.put(
        "accounts",
        AccountStanding.TYPE,
        new AccountStanding(
            customer, "prospect", List.of(name), "DE", AURORA.environment().clock().instant()));
    return customer;
  }

  private static List<String> types(Answer registered) {
    return AURORA.history(registered.text("/dealId")).stream().map(EventItem::event).toList();
  }
}
