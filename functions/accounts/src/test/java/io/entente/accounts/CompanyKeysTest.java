package io.entente.accounts;

import static io.entente.accounts.Books.company;
import static io.entente.accounts.Books.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.CompanyKey;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.Condition;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompanyKeysTest {
  private static final Books BOOKS = Books.of("keys");

  @Test
  void an_account_brings_every_spelling() {
    BOOKS.put(
        "all",
        with(
            with(
                with(company("Alpha Werke GmbH"), "formerNames", List.of("Beta Werke AG")),
                "websites",
                List.of("https://www.alpha-werke.de/kontakt")),
            "registryId",
            "HRB 4711"));
    assertThat(List.of("NAME#alpha werke@DE", "NAME#beta werke@DE", "DOMAIN#alpha-werke.de"))
        .allSatisfy(key -> assertThat(BOOKS.key(key).orElseThrow().customerId()).isEqualTo("all"));
    assertThat(BOOKS.key("REGISTRY#DE:HRB4711").orElseThrow().also()).isEmpty();
  }

  @Test
  void a_name_that_another_has_is_shared_and_links_to_the_first() {
    BOOKS.put("first", company("Gamma GmbH"));
    BOOKS.put("second", company("Gamma AG"));
    BOOKS.put("third", company("GAMMA"));
    assertThat(BOOKS.key("NAME#gamma@DE").orElseThrow().also()).containsExactly("second", "third");
    assertThat(BOOKS.linkOf("first")).isEmpty();
    assertThat(BOOKS.linkOf("second")).contains("first");
    assertThat(BOOKS.linkOf("third")).contains("first");
  }

  @Test
  void a_shared_domain_makes_no_link() {
    BOOKS.put("mother", with(company("Delta Holding"), "websites", List.of("delta-werke.de")));
    BOOKS.put("child", with(company("Delta Pumps"), "websites", List.of("delta-werke.de")));
    assertThat(BOOKS.key("DOMAIN#delta-werke.de").orElseThrow().also()).containsExactly("child");
    assertThat(BOOKS.linkOf("child")).isEmpty();
  }

  @Test
  void a_link_leads_to_the_root_never_to_a_linked_one() {
    BOOKS.put("root", company("Epsilon GmbH"));
    BOOKS.put("middle", with(company("Epsilon GmbH"), "registryId", "HRB 99"));
    BOOKS.put("leaf", with(company("Epsilon Neu GmbH"), "registryId", "HRB 99"));
    assertThat(BOOKS.linkOf("middle")).contains("root");
    assertThat(BOOKS.linkOf("leaf")).contains("root");
  }

  @Test
  void two_numbers_of_one_register_are_two_companies() {
    BOOKS.put("one", with(company("Müller GmbH"), "registryId", "HRB 100"));
    BOOKS.put("two", with(company("Müller GmbH"), "registryId", "HRB 200"));
    assertThat(BOOKS.key("NAME#mueller@DE").or(() -> BOOKS.key("NAME#muller@DE"))).isPresent();
    assertThat(BOOKS.linkOf("two")).isEmpty();
  }

  @Test
  void an_account_that_comes_after_a_deal_follows_the_customer_that_the_deal_brought() {
    String born = "cust_of_a_deal";
    BOOKS.reading(
        table ->
            table
                .change()
                .put(CompanyKey.TYPE, new CompanyKey("NAME#zeta@DE", born, List.of()))
                .commit());
    BOOKS.put("later", company("Zeta GmbH"));
    assertThat(BOOKS.linkOf("later")).contains(born);
    assertThat(BOOKS.key("NAME#zeta@DE").orElseThrow())
        .isEqualTo(new CompanyKey("NAME#zeta@DE", born, List.of("later")));
  }

  @Test
  void an_account_that_gains_a_name_later_is_linked_then_and_old_spellings_stay() {
    BOOKS.put("elder", company("Eta GmbH"));
    BOOKS.put("younger", company("Theta GmbH"));
    BOOKS.put("younger", company("Eta GmbH"));
    assertThat(BOOKS.linkOf("younger")).contains("elder");
    assertThat(BOOKS.key("NAME#theta@DE").orElseThrow().customerId()).isEqualTo("younger");
  }

  @Test
  void an_account_that_others_follow_is_not_linked_itself() {
    BOOKS.put("base", company("Iota GmbH"));
    BOOKS.put("captain", company("Kappa GmbH"));
    BOOKS.put("follower", company("Kappa GmbH"));
    BOOKS.put("captain", with(company("Kappa GmbH"), "formerNames", List.of("Iota GmbH")));
    assertThat(BOOKS.linkOf("follower")).contains("captain");
    assertThat(BOOKS.linkOf("captain")).isEmpty();
  }

  @Test
  void many_that_put_one_name_at_once_share_one_key_and_one_root() {
    List<String> ids = IntStream.range(0, 12).mapToObj(i -> "race-" + i).toList();
    var statuses =
        ids.parallelStream()
            .map(id -> BOOKS.put(id, company("Lambda GmbH")).status())
            .distinct()
            .toList();
    assertThat(statuses).containsExactly(200);
    CompanyKey key = BOOKS.key("NAME#lambda@DE").orElseThrow();
    assertThat(key.also()).hasSize(8).isSubsetOf(ids).doesNotContain(key.customerId());
    assertThat(ids)
        .filteredOn(id -> !id.equals(key.customerId()))
        .allSatisfy(id -> assertThat(BOOKS.linkOf(id)).contains(key.customerId()));
    assertThat(BOOKS.linkOf(key.customerId())).isEmpty();
  }

  @Test
  void a_list_is_compared_as_it_was_read() {
    var mine = new CompanyKey("NAME#list@DE", "a", List.of("b", "c"));
    BOOKS.reading(table -> table.change().put(CompanyKey.TYPE, mine).commit());
    assertThat(put(mine, List.of("b"))).isInstanceOf(ChangeResult.Lost.class);
    assertThat(put(mine, List.of("c", "b"))).isInstanceOf(ChangeResult.Lost.class);
    assertThat(put(mine, List.of())).isInstanceOf(ChangeResult.Lost.class);
    assertThat(put(mine, mine.also())).isInstanceOf(ChangeResult.Committed.class);
  }

  private static ChangeResult put(CompanyKey key, List<String> also) {
    return BOOKS.reading(
        table ->
            table
                .change()
                .put("key", CompanyKey.TYPE, key, Condition.equal("also", also))
                .commit());
  }
}
