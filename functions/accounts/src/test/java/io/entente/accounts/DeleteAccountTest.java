package io.entente.accounts;

import static io.entente.accounts.Books.company;
import static io.entente.accounts.Books.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.AccountId;
import io.entente.matching.BlockingKeys;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.Customers;
import io.entente.platform.items.MatchingIndex;
import io.entente.platform.table.ItemKey;
import io.entente.testkit.Answer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeleteAccountTest {
  private static final Books BOOKS = Books.of("deleted");

  @Test
  void what_is_no_account_is_not_deleted_and_a_partner_deletes_nothing() {
    BOOKS.put("kept", company("Bleibt GmbH"));

    assertThat(delete("never").status()).isEqualTo(404);
    assertThat(BOOKS.as("partner-admin").delete("/v1/accounts/kept").status()).isEqualTo(403);
    assertThat(standing("kept")).isPresent();
  }

  @Test
  void a_version_that_is_no_longer_the_latest_deletes_nothing() {
    BOOKS.put("moved", company("Umzug GmbH"));
    BOOKS.put("moved", company("Umzug AG"));

    Answer refused = BOOKS.manager().header("If-Match", "\"1\"").delete("/v1/accounts/moved");

    assertThat(refused.status()).isEqualTo(412);
    assertThat(refused.text("/detail")).contains("version 2");
    assertThat(standing("moved")).isPresent();
  }

  @Test
  void nothing_leads_to_it_any_more_neither_what_it_is_called_nor_what_it_was() {
    BOOKS.put("gone", with(company("Abschied GmbH"), "websites", List.of("abschied-feiern.de")));
    BOOKS.put("gone", with(company("Lebewohl GmbH"), "formerNames", List.of("Servus AG")));
    Books.ENVIRONMENT.drain();
    assertThat(under("N#lebewohl")).as("it was found before").hasSize(1);
    assertThat(BOOKS.key("DOMAIN#abschied-feiern.de")).as("so was its site").isPresent();

    Answer deleted = delete("gone");
    Books.ENVIRONMENT.drain();

    assertThat(deleted.status()).isEqualTo(200);
    assertThat(deleted.text("/version")).isEqualTo("3");
    assertThat(deleted.body().has("taskId")).as("no deal stands there").isFalse();
    assertThat(standing("gone")).isEmpty();
    assertThat(List.of("NAME#abschied@DE", "NAME#lebewohl@DE", "NAME#servus@DE"))
        .allSatisfy(key -> assertThat(BOOKS.key(key)).as(key).isEmpty());
    assertThat(BOOKS.key("DOMAIN#abschied-feiern.de")).isEmpty();
    assertThat(under("N#lebewohl")).isEmpty();
    assertThat(under("N#servus")).isEmpty();
  }

  @Test
  void deleted_twice_is_deleted_once_and_told_once() {
    BOOKS.put("twice", with(company("Zweimal GmbH"), "owner", "Lena"));

    Answer first = delete("twice");
    Books.ENVIRONMENT.clock().move(java.time.Duration.ofMinutes(1));
    Answer second = BOOKS.manager().header("If-Match", "\"1\"").delete("/v1/accounts/twice");

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(BOOKS.events("CUSTOMER#twice"))
        .extracting(event -> event.event())
        .containsExactly("account.changed", "account.deleted");
    assertThat(stored("twice").owner()).as("who looked after it").isNull();
  }

  @Test
  void a_name_that_another_account_bears_leads_to_that_one_then() {
    BOOKS.put("one", with(company("Doppelt GmbH"), "registryId", "HRB 1"));
    BOOKS.put("two", with(company("Doppelt GmbH"), "registryId", "HRB 2"));

    delete("one");

    assertThat(BOOKS.key("NAME#doppelt@DE"))
        .contains(new CompanyKey("NAME#doppelt@DE", "two", List.of()));
    assertThat(BOOKS.key("REGISTRY#DE:HRB1")).isEmpty();
  }

  @Test
  void accounts_that_are_the_same_company_are_found_by_its_name_as_before() {
    BOOKS.put("head", company("Gefolgt GmbH"));
    BOOKS.put("tail", company("Gefolgt AG"));
    assertThat(BOOKS.linkOf("tail")).contains("head");

    delete("head");
    assertThat(BOOKS.key("NAME#gefolgt@DE").orElseThrow().customerId()).isEqualTo("head");

    delete("tail");
    assertThat(BOOKS.key("NAME#gefolgt@DE").orElseThrow())
        .isEqualTo(new CompanyKey("NAME#gefolgt@DE", "head", List.of()));
  }

  @Test
  void put_again_it_is_back_with_all_that_it_had() {
    BOOKS.put("back", with(company("Wiedersehen GmbH"), "owner", "Lena"));
    Books.ENVIRONMENT.drain();
    delete("back");
    Books.ENVIRONMENT.drain();

    Answer again = BOOKS.put("back", with(company("Wiedersehen GmbH"), "owner", "Lena"));
    Books.ENVIRONMENT.drain();

    assertThat(again.text("/version")).isEqualTo("3");
    assertThat(standing("back")).isPresent();
    assertThat(BOOKS.key("NAME#wiedersehen@DE").orElseThrow().customerId()).isEqualTo("back");
    assertThat(under("N#wiedersehen")).hasSize(1);
    assertThat(BOOKS.events("CUSTOMER#back").getLast().previous())
        .isEqualTo(BOOKS.events("CUSTOMER#back").get(1).hash());
  }

  @Test
  void what_was_deleted_is_neither_merged_nor_merged_into() {
    BOOKS.put("dead", company("Erloschen GmbH"));
    BOOKS.put("alive", company("Lebendig GmbH"));
    delete("dead");

    assertThat(merge("dead", "alive").status()).isEqualTo(404);
    assertThat(merge("alive", "dead").status()).isEqualTo(400);
  }

  private static Answer merge(String id, String into) {
    return BOOKS
        .manager()
        .key("m-" + id)
        .post("/v1/accounts/%s/merge".formatted(id), java.util.Map.of("into", into));
  }

  private static Answer delete(String id) {
    return BOOKS.manager().delete("/v1/accounts/" + id);
  }

  private static Optional<AccountStanding> standing(String id) {
    return BOOKS.reading(
        table -> table.get(AccountStanding.TYPE, new ItemKey(Customers.pk(id), "STANDING")));
  }

  private static AccountItem stored(String id) {
    return BOOKS.reading(
        table ->
            table.find(AccountItem.TYPE, AccountItem.key(new AccountId(id))).orElseThrow().item());
  }

  private static List<String> under(String key) {
    return BOOKS.reading(
        table -> new MatchingIndex(table, BlockingKeys.VERSION).read(List.of(key)));
  }
}
