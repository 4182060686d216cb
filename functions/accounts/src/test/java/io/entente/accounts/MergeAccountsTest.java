package io.entente.accounts;

import static io.entente.accounts.Books.company;
import static io.entente.accounts.Books.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.platform.items.CompanyKey;
import io.entente.testkit.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the books say against a merge, and what they do not. */
class MergeAccountsTest {
  private static final Books BOOKS = Books.of("merged");

  @Test
  void two_numbers_of_one_register_are_not_merged_without_a_word_on_why() {
    BOOKS.put("r-1", with(company("Registerwerk GmbH"), "registryId", "HRB 100"));
    BOOKS.put("r-2", with(company("Registerhaus GmbH"), "registryId", "HRB 200"));

    Answer refused = merge("r-2", Map.of("into", "r-1"));
    Answer without = merge("r-2", Map.of("into", "r-1", "force", true));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("HRB 100", "HRB 200", "force with a reason");
    assertThat(without.status()).isEqualTo(400);
    assertThat(without.text("/errors/0/pointer")).isEqualTo("/reason");
    assertThat(BOOKS.linkOf("r-2")).isEmpty();

    String reason = "The register moved to another court.";
    Answer merged = merge("r-2", Map.of("into", "r-1", "force", true, "reason", reason));

    assertThat(merged.text("/customerId")).isEqualTo("r-1");
    assertThat(BOOKS.linkOf("r-2")).contains("r-1");
    assertThat(BOOKS.events("CUSTOMER#r-2").getLast().data()).contains(reason);
  }

  @Test
  void companies_of_one_group_are_not_merged_either() {
    BOOKS.put("g-1", company("Gruppenwerk GmbH"));
    BOOKS.put("g-2", with(company("Gruppenhaus GmbH"), "parentAccountId", "g-1"));
    BOOKS.put("g-3", with(company("Gruppenhof GmbH"), "parentAccountId", "g-1"));

    assertThat(merge("g-2", Map.of("into", "g-1")).status()).isEqualTo(409);
    assertThat(merge("g-1", Map.of("into", "g-2")).status()).isEqualTo(409);
    assertThat(merge("g-2", Map.of("into", "g-3")).text("/detail")).contains("one group");
  }

  @Test
  void what_sets_the_other_ones_company_apart_counts_as_well() {
    BOOKS.put("w-1", with(company("Wurzelwerk GmbH"), "registryId", "HRB 1100"));
    BOOKS.put("w-2", company("Wurzelhaus GmbH"));
    BOOKS.put("w-3", with(company("Wurzelhof GmbH"), "registryId", "HRB 2200"));
    assertThat(merge("w-2", Map.of("into", "w-1")).status()).isEqualTo(200);

    assertThat(merge("w-3", Map.of("into", "w-2")).status()).isEqualTo(409);
  }

  @Test
  void a_reason_that_nothing_asks_for_is_not_kept() {
    BOOKS.put("q-1", company("Quellwerk GmbH"));
    BOOKS.put("q-2", company("Quellhaus GmbH"));

    merge("q-2", Map.of("into", "q-1", "reason", "Said in passing."));

    assertThat(BOOKS.events("CUSTOMER#q-2").getLast().data()).doesNotContain("passing");
  }

  @Test
  void a_name_that_a_company_set_apart_bears_too_keeps_nobody_from_being_merged() {
    BOOKS.put("n-1", with(company("Namensvetter GmbH"), "registryId", "HRB 7"));
    BOOKS.put("n-2", with(company("Namensvetter GmbH"), "registryId", "HRB 8"));
    BOOKS.put("n-3", company("Namenlos GmbH"));
    assertThat(BOOKS.linkOf("n-2")).as("two companies").isEmpty();

    Answer merged = merge("n-1", Map.of("into", "n-3"));

    assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
    assertThat(BOOKS.linkOf("n-1")).contains("n-3");
    assertThat(BOOKS.linkOf("n-2")).isEmpty();
  }

  @Test
  void who_is_followed_does_not_follow() {
    BOOKS.put("f-1", company("Folgewerk GmbH"));
    BOOKS.put("f-2", company("Folgewerk AG"));
    BOOKS.put("f-3", company("Folgenlos GmbH"));
    assertThat(BOOKS.linkOf("f-2")).contains("f-1");

    assertThat(merge("f-1", Map.of("into", "f-3")).text("/detail")).contains("Merge those first");
  }

  @Test
  void what_nobody_merged_is_not_taken_apart() {
    BOOKS.put("u-1", company("Vonselbst GmbH"));
    BOOKS.put("u-2", company("Vonselbst AG"));

    assertThat(unmerge("u-9").status()).isEqualTo(404);
    assertThat(unmerge("u-2").status()).isEqualTo(409);
    assertThat(unmerge("u-2").text("/detail")).contains("Correct it in the CRM");
    assertThat(BOOKS.linkOf("u-2")).contains("u-1");
  }

  @Test
  void a_merge_that_is_taken_back_leaves_each_with_its_own_names() {
    BOOKS.put("b-1", with(company("Bachwerk GmbH"), "websites", List.of("bachwerk-wasser.de")));
    BOOKS.put("b-2", with(company("Bachhaus GmbH"), "formerNames", List.of("Altbach KG")));
    merge("b-2", Map.of("into", "b-1"));
    BOOKS.put("b-2", with(company("Bachhaus GmbH"), "standing", "customer"));
    assertThat(BOOKS.key("NAME#bachhaus@DE").orElseThrow().customerId()).isEqualTo("b-1");

    Answer apart = unmerge("b-2");
    Answer again = unmerge("b-2");

    assertThat(apart.status()).as(apart.toString()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(apart.body());
    assertThat(BOOKS.linkOf("b-2")).isEmpty();
    assertThat(List.of("NAME#bachhaus@DE", "NAME#altbach@DE"))
        .allSatisfy(
            key -> assertThat(BOOKS.key(key)).contains(new CompanyKey(key, "b-2", List.of())));
    assertThat(List.of("NAME#bachwerk@DE", "DOMAIN#bachwerk-wasser.de"))
        .allSatisfy(
            key -> assertThat(BOOKS.key(key)).contains(new CompanyKey(key, "b-1", List.of())));
    assertThat(BOOKS.events("CUSTOMER#b-2"))
        .extracting(event -> event.event())
        .containsExactly(
            "account.changed", "account.merged", "account.changed", "account.unmerged");
  }

  @Test
  void what_was_taken_apart_may_be_merged_again() {
    BOOKS.put("z-1", company("Zweitwerk GmbH"));
    BOOKS.put("z-2", company("Zweithaus GmbH"));
    merge("z-2", Map.of("into", "z-1"));
    unmerge("z-2");

    assertThat(merge("z-1", Map.of("into", "z-2")).text("/customerId")).isEqualTo("z-2");
  }

  private static Answer unmerge(String id) {
    return BOOKS
        .manager()
        .key("u-" + id)
        .post("/v1/accounts/%s/unmerge".formatted(id), new byte[0]);
  }

  private static Answer merge(String id, Map<String, ?> body) {
    return BOOKS
        .manager()
        .key("m-%s-%d".formatted(id, body.hashCode()))
        .post("/v1/accounts/%s/merge".formatted(id), body);
  }
}
