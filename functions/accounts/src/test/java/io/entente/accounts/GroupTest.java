package io.entente.accounts;

import static io.entente.accounts.Books.company;
import static io.entente.accounts.Books.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.matching.BlockingKeys;
import io.entente.platform.items.MatchingIndex;
import io.entente.testkit.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Companies that belong to others, by the vendor's books. */
class GroupTest {
  private static final Books BOOKS = Books.of("grouped");

  @Test
  void a_parent_that_is_no_account_is_said() {
    Answer refused = BOOKS.put("orphan", under("Waise GmbH", "nowhere"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/parentAccountId");
    assertThat(refused.text("/errors/0/message")).contains("nowhere is no account");
  }

  @Test
  void a_parent_that_was_deleted_is_none() {
    BOOKS.put("late", company("Verstorben GmbH"));
    BOOKS.manager().delete("/v1/accounts/late");

    assertThat(BOOKS.put("heir", under("Erbe GmbH", "late")).status()).isEqualTo(400);
  }

  @Test
  void no_company_belongs_to_itself_however_far_the_way_round() {
    BOOKS.put("top", company("Oben GmbH"));
    BOOKS.put("middle", under("Mitte GmbH", "top"));
    BOOKS.put("bottom", under("Unten GmbH", "middle"));

    Answer itself = BOOKS.put("top", under("Oben GmbH", "top"));
    Answer round = BOOKS.put("top", under("Oben GmbH", "bottom"));

    assertThat(itself.status()).isEqualTo(400);
    assertThat(round.status()).isEqualTo(400);
    assertThat(round.text("/errors/0/code")).isEqualTo("cycle");
    assertThat(round.text("/errors/0/message"))
        .contains("top belongs to bottom belongs to middle belongs to top");
  }

  @Test
  void two_that_get_above_each_other_at_once_are_not_both_put() {
    BOOKS.put("left", company("Links GmbH"));
    BOOKS.put("right", company("Rechts GmbH"));

    List<Integer> statuses =
        List.of(Map.entry("left", "right"), Map.entry("right", "left")).parallelStream()
            .map(one -> BOOKS.put(one.getKey(), under(one.getKey(), one.getValue())).status())
            .sorted()
            .toList();

    assertThat(statuses).containsExactly(200, 400);
  }

  @Test
  void the_index_knows_who_heads_the_group() {
    BOOKS.put("head", company("Konzernkopf GmbH"));
    BOOKS.put("arm", under("Konzernarm GmbH", "head"));
    BOOKS.put("hand", under("Konzernhand GmbH", "arm"));
    Books.ENVIRONMENT.drain();

    assertThat(posting("N#konzernkopf")).endsWith("|DE||");
    assertThat(posting("N#konzernarm")).endsWith("|DE||head");
    assertThat(posting("N#konzernhand")).endsWith("|DE||head");
  }

  @Test
  void a_subsidiary_of_its_parents_name_is_not_the_same_company() {
    BOOKS.put("mother", company("Gleichnamig AG"));
    BOOKS.put("daughter", under("Gleichnamig GmbH", "mother"));
    BOOKS.put("sister", under("Gleichnamig KG", "mother"));

    assertThat(BOOKS.linkOf("daughter")).isEmpty();
    assertThat(BOOKS.linkOf("sister")).isEmpty();
    assertThat(BOOKS.key("NAME#gleichnamig@DE").orElseThrow().also())
        .containsExactly("daughter", "sister");
  }

  @Test
  void an_import_takes_children_below_their_parent_and_reports_those_above_it() {
    String csv =
        """
        accountId,legalName,country,standing,parentAccountId
        early,Zu Früh GmbH,DE,prospect,chief
        chief,Häuptling GmbH,DE,prospect,
        first,Erstes Kind GmbH,DE,prospect,chief
        second,Zweites Kind GmbH,DE,prospect,first
        """;

    Answer job = BOOKS.finished(BOOKS.importAccounts("text/csv", csv));

    assertThat(Books.faults(job)).isEqualTo("1 /parentAccountId unknown");
    assertThat(BOOKS.events("CUSTOMER#second")).hasSize(1);
  }

  private static Map<String, Object> under(String name, String parent) {
    return with(company(name), "parentAccountId", parent);
  }

  private static String posting(String key) {
    return BOOKS
        .reading(table -> new MatchingIndex(table, BlockingKeys.VERSION).read(List.of(key)))
        .getFirst();
  }
}
