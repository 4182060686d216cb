package io.entente.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.AccountId;
import io.entente.kernel.TenantId;
import io.entente.platform.caller.Caller;
import io.entente.platform.events.Event;
import io.entente.platform.items.CrmAccount;
import io.entente.platform.items.CrmSale;
import io.entente.platform.items.OpenOpportunity;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.ItemType;
import io.entente.platform.table.TenantTable;
import io.entente.testkit.TestEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the CRM shows becomes what decisions rest on. */
class MirrorCrmTest {
  private static final TenantId AURORA = new TenantId("aurora");

  private final TestEnvironment env = TestEnvironment.start();

  @BeforeEach
  void begin() {
    env.tenant("aurora");
    env.add(AccountFunctions.compose(env.platform()));
  }

  @AfterEach
  void close() {
    env.close();
  }

  private <T> T as(String context, Function<TenantTable, T> work) {
    return new Caller.Service(AURORA, "test")
        .run(() -> work.apply(env.platform().tables(context).current()));
  }

  private static CrmAccount account(String id, String name, boolean active, @Nullable String into) {
    return new CrmAccount(
        id, name, "DE", "https://www.umbra.example/de", null, null, "customer", null, active, into);
  }

  private void shows(CrmAccount account) {
    publish(
        CrmAccount.TYPE,
        account,
        Event.of(
            "crmaccount.changed",
            env.clock().instant(),
            Map.of("accountId", account.accountId(), "active", account.active())));
  }

  private void shows(CrmSale sale) {
    publish(
        CrmSale.TYPE,
        sale,
        Event.of(
            "crmsale.changed",
            env.clock().instant(),
            Map.of(
                "opportunityId", sale.opportunityId(),
                "state", sale.state(),
                "stage", sale.stage(),
                "raised", false,
                "on", "2026-02-20")));
  }

  private <R> void publish(ItemType<R> type, R item, Event event) {
    ChangeResult result =
        as(
            "crm",
            table ->
                table
                    .change()
                    .aggregate("shown", type, item, table.find(type, type.key(item)), event)
                    .commit());
    assertThat(result).isInstanceOf(ChangeResult.Committed.class);
    env.drain();
  }

  private Optional<AccountItem> stored(String id) {
    return as("accounts", table -> table.find(AccountItem.TYPE, AccountItem.key(new AccountId(id))))
        .map(read -> read.item());
  }

  private static CrmSale sale(@Nullable String dealId, String state) {
    return new CrmSale(
        "O-1",
        "A-1",
        dealId,
        List.of("analytics"),
        "Proposal",
        40,
        40,
        state,
        "Lena",
        900L,
        "EUR",
        LocalDate.parse("2026-02-20"));
  }

  private Optional<OpenOpportunity> open() {
    return as("deals", table -> table.get(OpenOpportunity.TYPE, OpenOpportunity.key("A-1", "O-1")));
  }

  @Test
  void one_that_was_deleted_there_and_never_known_here_is_nothing() {
    shows(account("A-1", "Umbra AG", false, null));

    assertThat(stored("A-1")).isEmpty();
    assertThat(env.deadLetters()).isEmpty();
  }

  @Test
  void a_company_is_an_account_and_no_more_when_it_is_deleted_there() {
    shows(account("A-1", "Umbra AG", true, null));
    assertThat(stored("A-1").orElseThrow().websites()).containsExactly("www.umbra.example");
    assertThat(stored("A-1").orElseThrow().standing()).isEqualTo("customer");

    shows(account("A-1", "Umbra AG", false, null));

    assertThat(stored("A-1").orElseThrow().isDeleted()).isTrue();
    assertThat(env.deadLetters()).isEmpty();
  }

  @Test
  void two_that_were_merged_there_are_one_customer() {
    shows(account("A-1", "Umbra AG", true, null));
    shows(account("A-2", "Umbra Solutions AG", true, null));

    shows(account("A-2", "Umbra Solutions AG", true, "A-1"));

    assertThat(env.published()).extracting(notice -> notice.type()).contains("account.merged");
    assertThat(env.deadLetters()).isEmpty();
  }

  @Test
  void an_opportunity_of_the_vendors_people_stands_at_its_account_until_it_is_closed() {
    shows(account("A-1", "Umbra AG", true, null));
    shows(sale(null, "OPEN"));
    assertThat(open().orElseThrow().owner()).isEqualTo("direct");

    shows(sale(null, "LOST"));

    assertThat(open()).isEmpty();
  }

  @Test
  void an_opportunity_that_came_of_a_deal_stands_against_nobody() {
    shows(account("A-1", "Umbra AG", true, null));

    shows(sale("deal_00000000000000000000000000", "OPEN"));

    assertThat(open()).isEmpty();
  }
}
