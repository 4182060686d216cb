package io.entente.deals;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.platform.events.Event;
import io.entente.platform.events.EventItem;
import io.entente.platform.events.Notice;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import io.entente.testkit.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The vendor's books change under a deal. */
class RecheckDealsTest {
  /** As far as its key: what accounts store of one is theirs. */
  record Opportunity(@Stored(DataClass.BUSINESS) String opportunityId) {}

  record Told(
      String customerId,
      String opportunityId,
      boolean open,
      String owner,
      List<String> productFamilies) {}

  private static final ItemType<Opportunity> OPPORTUNITY =
      ItemType.named("opportunity", 1, "accounts")
          .holding(
              Opportunity.class, o -> new ItemKey("OPPORTUNITY#" + o.opportunityId, "OPPORTUNITY"));

  private static final Vendor AURORA = Vendor.of("recheck").partners("P-1", "P-2", "P-3");

  @Test
  void a_change_that_changes_nothing_for_the_deal_is_not_noted() {
    Answer deal = AURORA.register("P-1", Sketch.of("Ruhig GmbH"));
    String customer = customerOf("NAME#ruhig@DE");
    standing(customer, "prospect", "Ruhig GmbH");

    AURORA.tell("recheckDeals", changed(customer));

    assertThat(types(deal)).containsExactly("deal.approved");
  }

  @Test
  void what_would_be_decided_today_is_noted_once_and_the_verdict_stays() {
    Answer deal = AURORA.register("P-1", Sketch.of("Inzwischen GmbH"));
    Answer waiting = AURORA.register("P-2", Sketch.of("Inzwischen GmbH"));
    String customer = customerOf("NAME#inzwischen@DE");
    standing(customer, "customer", "Inzwischen GmbH");

    AURORA.tell("recheckDeals", changed(customer));
    AURORA.tell("recheckDeals", changed(customer));

    assertThat(types(deal)).containsExactly("deal.approved", "deal.rechecked");
    assertThat(types(waiting)).containsExactly("deal.waitlisted", "deal.rechecked");
    assertThat(AURORA.now(deal).text("/status")).isEqualTo("APPROVED");
    assertThat(AURORA.now(deal).text("/decision/reason/code")).isEqualTo("NO_OBJECTION");
    assertThat(AURORA.now(deal).text("/version")).isEqualTo("2");
    assertThat(AURORA.now(waiting).text("/waitingList/position")).isEqualTo("1");
    String noted = AURORA.history(deal.text("/dealId")).getLast().data();
    assertThat(noted).contains("REJECTED", "EXISTING_CUSTOMER");
  }

  @Test
  void an_account_that_is_linked_to_the_deals_customer_counts() {
    Answer deal = AURORA.register("P-1", Sketch.of("Verlinkt GmbH"));
    String customer = customerOf("NAME#verlinkt@DE");
    standing("A-1", "customer", "Verlinkt GmbH");
    AURORA.put("accounts", CustomerLink.TYPE, new CustomerLink("A-1", customer));
    AURORA.put(
        "accounts", CompanyKey.TYPE, new CompanyKey("NAME#verlinkt@DE", customer, List.of("A-1")));

    AURORA.tell("recheckDeals", changed("A-1"));

    assertThat(types(deal)).containsExactly("deal.approved", "deal.rechecked");
  }

  @Test
  void an_opportunity_says_whose_it_is_in_its_event() {
    Answer deal = AURORA.register("P-1", Sketch.of("Chance GmbH"));
    String customer = customerOf("NAME#chance@DE");
    standing(customer, "named", "Chance GmbH");
    var at = AURORA.environment().clock().instant();
    AURORA.put(
        "accounts",
        change ->
            change.create(
                "opportunity",
                OPPORTUNITY,
                new Opportunity("O-1"),
                Event.of(
                    "opportunity.changed",
                    at,
                    new Told(customer, "O-1", true, "direct", List.of()))));

    AURORA.tell(
        "recheckDeals",
        new Notice(AURORA.tenant(), "OPPORTUNITY#O-1", 1, "opportunity.changed", at));

    assertThat(types(deal)).containsExactly("deal.approved", "deal.rechecked");
  }

  private static Notice changed(String customer) {
    return new Notice(
        AURORA.tenant(),
        "CUSTOMER#" + customer,
        7,
        "account.changed",
        AURORA.environment().clock().instant());
  }

  private static void standing(String customer, String standing, String name) {
    AURORA.put(
        "accounts",
        AccountStanding.TYPE,
        new AccountStanding(
            customer, standing, List.of(name), "DE", AURORA.environment().clock().instant()));
  }

  private static String customerOf(String key) {
    return AURORA.as(
        "deals",
        table -> table.get(CompanyKey.TYPE, CompanyKey.key(key)).orElseThrow().customerId());
  }

  private static List<String> types(Answer registered) {
    return AURORA.history(registered.text("/dealId")).stream().map(EventItem::event).toList();
  }
}
