package io.entente.accounts;

import static io.entente.accounts.Books.company;
import static io.entente.accounts.Books.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.Customers;
import io.entente.platform.table.ItemKey;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PutAccountTest {
  private static final Books BOOKS = Books.of("putaccount");

  @Test
  void every_fault_is_listed_and_nothing_is_written() {
    var refused =
        BOOKS
            .manager()
            .sendingAnything()
            .put("/v1/accounts/bad", Map.of("country", "Germany", "standing", "rich", "x", 1));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body().path("errors").values())
        .extracting(error -> error.path("pointer").asString())
        .containsExactlyInAnyOrder("/legalName", "/country", "/standing", "/x");
    assertThat(BOOKS.events("CUSTOMER#bad")).isEmpty();
  }

  @Test
  void a_partner_may_not_write_accounts() {
    assertThat(BOOKS.as("partner-user").put("/v1/accounts/p", company("Acme")).status())
        .isEqualTo(403);
  }

  @Test
  void a_stale_version_is_refused_and_says_which_one_stands() {
    BOOKS.put("stale", company("Stale One"));
    BOOKS.put("stale", company("Stale Two"));
    var refused =
        BOOKS.manager().header("If-Match", "\"1\"").put("/v1/accounts/stale", company("Three"));
    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.text("/detail")).contains("version 2");
    var absent =
        BOOKS.manager().header("If-Match", "\"1\"").put("/v1/accounts/none", company("Three"));
    assertThat(absent.status()).isEqualTo(412);
  }

  @Test
  void the_same_put_twice_is_one_change_and_one_event() {
    var first = BOOKS.put("A-1", company("Once Only GmbH"));
    Books.ENVIRONMENT.clock().move(java.time.Duration.ofMinutes(1));
    var second = BOOKS.put("A-1", company("Once Only GmbH"));
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(BOOKS.events("CUSTOMER#A-1")).hasSize(1);
  }

  @Test
  void what_is_put_is_answered_and_published() {
    var account =
        with(
            with(
                company("Siemens Energy AG"), "formerNames", List.of("Siemens Gas and Power GmbH")),
            "websites",
            List.of("siemens-energy.com"));
    var answer = BOOKS.put("A-2", with(account, "owner", "Lena"));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("/owner")).isEqualTo("Lena");
    assertThat(answer.header("ETag")).contains("\"1\"");
    var standing =
        BOOKS.reading(
            table -> table.get(AccountStanding.TYPE, new ItemKey(Customers.pk("A-2"), "STANDING")));
    assertThat(standing.orElseThrow().names())
        .containsExactly("Siemens Energy AG", "Siemens Gas and Power GmbH");
    assertThat(standing.orElseThrow().standing()).isEqualTo("prospect");
  }

  @Test
  void an_event_names_the_customer_and_no_person() {
    BOOKS.put("A-3", with(company("Quiet Ltd"), "owner", "Lena"));
    BOOKS.put("A-3", with(with(company("Quiet Ltd"), "owner", "Lena"), "standing", "customer"));
    var events = BOOKS.events("CUSTOMER#A-3");
    assertThat(events).extracting(event -> event.event()).containsOnly("account.changed");
    assertThat(events.getLast().data())
        .contains("\"customerId\":\"A-3\"", "customer")
        .doesNotContain("Lena");
    assertThat(events.getLast().previous()).isEqualTo(events.getFirst().hash());
  }
}
