package io.entente.accounts;

import static io.entente.accounts.Books.company;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.Test;

class TenantsApartTest {
  private static final Books AURORA = Books.of("aurora");
  private static final Books BOREALIS = Books.of("borealis");

  @Test
  void one_company_in_two_tenants_is_two_accounts_that_know_nothing_of_each_other() {
    assumeThat(Books.ENVIRONMENT.storage().isolates()).isTrue();
    AURORA.put("A-1", company("Nordlicht GmbH"));
    BOREALIS.put("B-1", company("Nordlicht GmbH"));
    assertThat(AURORA.key("NAME#nordlicht@DE").orElseThrow().customerId()).isEqualTo("A-1");
    assertThat(BOREALIS.key("NAME#nordlicht@DE").orElseThrow().customerId()).isEqualTo("B-1");
    assertThat(BOREALIS.linkOf("B-1")).isEmpty();
    assertThat(BOREALIS.events("CUSTOMER#A-1")).isEmpty();
  }

  @Test
  void a_job_is_not_seen_by_another_tenant_though_key_and_user_are_the_same() {
    assumeThat(Books.ENVIRONMENT.storage().isolates()).isTrue();
    String text = "accountId,legalName,standing\nT-1,Twin,named\n";
    String mine = AURORA.importAccounts("text/csv", text).text("/jobId");
    String theirs = BOREALIS.importAccounts("text/csv", text).text("/jobId");
    assertThat(mine).isNotEqualTo(theirs);
    assertThat(BOREALIS.manager().get("/v1/jobs/" + mine).status()).isEqualTo(404);
  }
}
