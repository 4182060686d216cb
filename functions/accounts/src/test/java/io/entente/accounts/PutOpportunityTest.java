package io.entente.accounts;

import static io.entente.accounts.Books.company;
import static io.entente.accounts.Books.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.Customers;
import io.entente.platform.items.OpenOpportunity;
import io.entente.platform.table.TenantTable.Range;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PutOpportunityTest {
  private static final Books BOOKS = Books.of("sales");

  @BeforeAll
  static void two_accounts_are_there() {
    BOOKS.put("A-1", company("Here GmbH"));
    BOOKS.put("A-2", company("There GmbH"));
  }

  private static Map<String, Object> at(String account) {
    return new TreeMap<>(
        Map.of(
            "accountId",
            account,
            "productFamilies",
            List.of("analytics"),
            "stage",
            "Proposal",
            "owner",
            "direct",
            "ownerName",
            "Lena",
            "amount",
            Map.of("amountMinor", 9_000_000, "currency", "EUR"),
            "open",
            true,
            "lastActivityOn",
            "2026-02-20"));
  }

  private static List<OpenOpportunity> open(String account) {
    return BOOKS.reading(
        table ->
            table
                .query(Range.startingWith(Customers.pk(account), "OPEN#", 50))
                .of(OpenOpportunity.TYPE));
  }

  private static List<String> openIds(String account) {
    return open(account).stream().map(OpenOpportunity::opportunityId).toList();
  }

  @Test
  void an_account_that_is_not_there_is_named_with_the_way_out() {
    var refused = BOOKS.putOpportunity("O-none", at("A-9"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/accountId");
    assertThat(refused.text("/detail")).contains("no account A-9").contains("Put it first");
    assertThat(BOOKS.events("OPPORTUNITY#O-none")).isEmpty();
  }

  @Test
  void a_date_that_no_calendar_has_and_broken_money_are_refused() {
    var refused =
        BOOKS
            .manager()
            .sendingAnything()
            .put(
                "/v1/opportunities/O-bad",
                with(
                    with(at("A-1"), "lastActivityOn", "2026-02-30"),
                    "amount",
                    Map.of("amountMinor", -1, "currency", "EURO")));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").values())
        .extracting(error -> error.path("pointer").asString())
        .contains("/lastActivityOn", "/amount/amountMinor", "/amount/currency");
  }

  @Test
  void an_open_one_stands_at_its_account_until_it_is_closed() {
    BOOKS.putOpportunity("O-1", at("A-1"));
    assertThat(openIds("A-1")).contains("O-1");
    BOOKS.putOpportunity("O-1", with(at("A-1"), "open", false));
    assertThat(openIds("A-1")).doesNotContain("O-1");
    BOOKS.putOpportunity("O-1", at("A-1"));
    assertThat(openIds("A-1")).contains("O-1");
  }

  @Test
  void one_that_moves_leaves_its_former_account_and_tells_both() {
    BOOKS.putOpportunity("O-2", at("A-1"));
    BOOKS.putOpportunity("O-2", at("A-2"));
    assertThat(openIds("A-1")).doesNotContain("O-2");
    assertThat(openIds("A-2")).contains("O-2");
    assertThat(BOOKS.events("OPPORTUNITY#O-2").getLast().data())
        .contains("\"customerId\":\"A-2\"", "\"formerCustomerId\":\"A-1\"");
  }

  @Test
  void one_that_moves_and_closes_at_once_is_nowhere_open() {
    BOOKS.putOpportunity("O-3", at("A-1"));
    BOOKS.putOpportunity("O-3", with(at("A-2"), "open", false));
    assertThat(openIds("A-1")).doesNotContain("O-3");
    assertThat(openIds("A-2")).doesNotContain("O-3");
  }

  @Test
  void the_same_put_twice_is_one_change_and_one_event() {
    var first = BOOKS.putOpportunity("O-4", at("A-1"));
    assertThat(BOOKS.putOpportunity("O-4", at("A-1")).body()).isEqualTo(first.body());
    assertThat(BOOKS.events("OPPORTUNITY#O-4")).hasSize(1);
    assertThat(BOOKS.events("OPPORTUNITY#O-4").getFirst().data()).doesNotContain("Lena");
  }

  @Test
  void a_stale_version_is_refused() {
    BOOKS.putOpportunity("O-5", at("A-1"));
    var refused =
        BOOKS.manager().header("If-Match", "\"7\"").put("/v1/opportunities/O-5", at("A-2"));
    assertThat(refused.status()).isEqualTo(412);
  }

  @Test
  void a_partners_one_says_whose_it_is() {
    BOOKS.putOpportunity("O-6", with(with(at("A-2"), "owner", "partner"), "partnerId", "P-100"));
    assertThat(open("A-2"))
        .filteredOn(o -> o.opportunityId().equals("O-6"))
        .singleElement()
        .satisfies(
            o -> {
              assertThat(o.owner()).isEqualTo("partner");
              assertThat(o.partnerId()).isEqualTo("P-100");
              assertThat(o.lastActivityOn()).isEqualTo("2026-02-20");
            });
  }
}
