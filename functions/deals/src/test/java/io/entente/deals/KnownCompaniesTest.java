package io.entente.deals;

import static io.entente.deals.VerdictsTest.expect;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.matching.Company;
import io.entente.matching.IdentityKeys;
import io.entente.platform.items.AccountStanding;
import io.entente.platform.items.CompanyKey;
import io.entente.platform.items.CustomerLink;
import io.entente.platform.items.Hold;
import io.entente.platform.items.OpenOpportunity;
import io.entente.testkit.Answer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the vendor's books and earlier deals say of the company that a deal means. */
class KnownCompaniesTest {
  private static final Vendor AURORA = Vendor.of("known").partners("P-1", "P-2", "P-3");

  @Test
  void a_customer_cannot_be_registered() {
    account("A-1", "customer", company("Bestand GmbH"));

    expect(AURORA.register("P-1", Sketch.of("Bestand GmbH")), "REJECTED", "EXISTING_CUSTOMER");
  }

  @Test
  void a_named_account_cannot_be_registered() {
    account("A-2", "named", company("Benannt SE"));

    expect(AURORA.register("P-1", Sketch.of("benannt")), "REJECTED", "NAMED_ACCOUNT");
  }

  @Test
  void prospects_and_former_customers_can_be_registered_and_hold_at_their_account() {
    account("A-3", "prospect", company("Interessent GmbH"));
    account("A-4", "former", company("Ehemals GmbH"));

    expect(AURORA.register("P-1", Sketch.of("Interessent GmbH")), "APPROVED", "NO_OBJECTION");
    expect(AURORA.register("P-1", Sketch.of("Ehemals GmbH")), "APPROVED", "NO_OBJECTION");
    assertThat(holdsAt("A-3")).hasSize(1);
    assertThat(holdsAt("A-4")).hasSize(1);
  }

  @Test
  void direct_work_on_the_same_products_stands_in_the_way() {
    account("A-5", "prospect", company("Direkt GmbH"));
    opportunity("A-5", List.of("analytics"), LocalDate.of(2025, 12, 31));

    expect(AURORA.register("P-1", Sketch.of("Direkt GmbH")), "REJECTED", "DIRECT_ACTIVE");
    expect(
        AURORA.register("P-1", Sketch.of("Direkt GmbH").products("platform")),
        "APPROVED",
        "NO_OBJECTION");
  }

  @Test
  void direct_work_without_products_stands_in_the_way_of_all() {
    account("A-6", "prospect", company("Direkt Alles GmbH"));
    opportunity("A-6", List.of(), LocalDate.of(2026, 2, 1));

    expect(
        AURORA.register("P-1", Sketch.of("Direkt Alles GmbH").products("platform")),
        "REJECTED",
        "DIRECT_ACTIVE");
  }

  @Test
  void direct_work_that_rests_stands_in_nobodys_way() {
    account("A-8", "prospect", company("Ganz Ruhe GmbH"));
    opportunity("A-8", List.of("analytics"), LocalDate.of(2025, 12, 30));
    expect(AURORA.register("P-1", Sketch.of("Ganz Ruhe GmbH")), "APPROVED", "NO_OBJECTION");
  }

  @Test
  void a_web_domain_alone_proves_nothing_and_a_person_looks() {
    account("A-9", "customer", company("Konzern Holding AG", "konzern-holding.de"));

    Answer answer =
        AURORA.register(
            "P-1", Sketch.of("Konzern Tochter GmbH").customer("website", "www.konzern-holding.de"));

    expect(answer, "IN_REVIEW", "MATCH_UNSURE");
    assertThat(answer.body().toString()).doesNotContain("Holding");
  }

  @Test
  void a_shared_domain_says_nothing_at_all() {
    account("A-10", "customer", company("Gruppe Eins AG", "gruppe-eins.de"));
    AURORA.put(
        "accounts",
        CompanyKey.TYPE,
        new CompanyKey("DOMAIN#gruppe-eins.de", "A-10", List.of("A-11")));

    expect(
        AURORA.register("P-1", Sketch.of("Gruppe Drei AG").customer("website", "gruppe-eins.de")),
        "APPROVED",
        "NO_OBJECTION");
  }

  @ParameterizedTest
  @CsvSource({
    "Müller Söhne GmbH,,",
    "MÜLLER SÖHNE GMBH,,",
    "Muller Sohne,,",
    "'Müller-Söhne, G.m.b.H.',,",
    "Müller Söhne Gesellschaft mit beschränkter Haftung,https://www.anders.example,",
    "Ganz Anderer Name AG,,HRB 4711",
    "Noch Anders,,hrb4711",
    "Wieder Anders,,Handelsregister HRB 004711",
  })
  void other_spellings_of_one_company_meet_at_one_hold(
      String name, String website, String registryId) {
    account(
        "A-20",
        "prospect",
        new Company("Müller Söhne GmbH", "DE", List.of(), "HRB 4711", List.of()));
    AURORA.register("P-1", Sketch.of("Müller Söhne GmbH"));
    Sketch spelled =
        Sketch.of(name).customer("website", website).customer("registryId", registryId);

    Answer check = AURORA.check("P-2", spelled);

    assertThat(check.text("/answer")).isEqualTo("TAKEN");
  }

  @Test
  void a_domain_in_unicode_and_in_punycode_is_one_with_the_same_name() {
    var unicode = Sketch.of("Bücher 24").customer("website", "https://www.bücher24.de/");
    var punycode = Sketch.of("Bücher 24").customer("website", "XN--BCHER24-N2A.de");

    AURORA.register("P-1", unicode);
    expect(AURORA.register("P-2", punycode), "WAITLISTED", "DUP_OTHER_PARTNER");
  }

  @Test
  void the_spellings_of_a_new_customer_lead_to_it_from_then_on() {
    AURORA.register(
        "P-1",
        Sketch.of("Neukunde AG")
            .customer("registryId", "HRB 815")
            .customer("website", "neukunde-ag.de"));

    expect(
        AURORA.register("P-2", Sketch.of("Umbenannt AG").customer("registryId", "HRB 815")),
        "WAITLISTED",
        "DUP_OTHER_PARTNER");
    expect(
        AURORA.register("P-3", Sketch.of("Neukunde").customer("website", "www.neukunde-ag.de")),
        "WAITLISTED",
        "DUP_OTHER_PARTNER");
  }

  @Test
  void the_same_name_in_another_country_is_another_company() {
    AURORA.register("P-1", Sketch.of("Global Trading"));

    expect(
        AURORA.register("P-2", Sketch.of("Global Trading").country("FR")),
        "APPROVED",
        "NO_OBJECTION");
  }

  @Test
  void accounts_that_are_one_company_share_its_holds() {
    account("A-30", "prospect", company("Verbunden Alt GmbH"));
    account("A-31", "prospect", company("Verbunden Neu GmbH"));
    AURORA.put("accounts", CustomerLink.TYPE, new CustomerLink("A-31", "A-30"));

    expect(AURORA.register("P-1", Sketch.of("Verbunden Neu GmbH")), "APPROVED", "NO_OBJECTION");
    expect(
        AURORA.register("P-2", Sketch.of("Verbunden Alt GmbH")), "WAITLISTED", "DUP_OTHER_PARTNER");
    expect(
        AURORA.register("P-3", Sketch.of("Verbunden Neu GmbH")), "WAITLISTED", "DUP_OTHER_PARTNER");
    assertThat(holdsAt("A-30")).hasSize(1);
    assertThat(holdsAt("A-31")).isEmpty();
  }

  @Test
  void an_account_that_is_the_same_company_as_an_earlier_deals_brings_its_standing() {
    AURORA.register("P-1", Sketch.of("Erst Deal GmbH"));
    String customer = customerOf("NAME#erst deal@DE");
    AURORA.put(
        "accounts",
        AccountStanding.TYPE,
        new AccountStanding(
            "A-40",
            "customer",
            List.of("Erst Deal GmbH"),
            "DE",
            AURORA.environment().clock().instant()));
    AURORA.put("accounts", CustomerLink.TYPE, new CustomerLink("A-40", customer));
    AURORA.put(
        "accounts",
        CompanyKey.TYPE,
        new CompanyKey("NAME#erst deal@DE", customer, List.of("A-40")));

    expect(AURORA.register("P-2", Sketch.of("Erst Deal GmbH")), "REJECTED", "EXISTING_CUSTOMER");
  }

  private static Company company(String name, String... websites) {
    return new Company(name, "DE", List.of(websites), null, List.of());
  }

  /** As an import writes it: the standing and the keys. */
  private static void account(String id, String standing, Company company) {
    AURORA.put(
        "accounts",
        change -> {
          change.put(
              AccountStanding.TYPE,
              new AccountStanding(
                  id,
                  standing,
                  List.of(company.legalName()),
                  company.country(),
                  AURORA.environment().clock().instant()));
          IdentityKeys.of(company)
              .forEach(
                  key ->
                      change.put(CompanyKey.TYPE, new CompanyKey(key.toString(), id, List.of())));
        });
  }

  private static void opportunity(String account, List<String> families, LocalDate lastActivity) {
    AURORA.put(
        "accounts",
        OpenOpportunity.TYPE,
        new OpenOpportunity(
            account, "O-" + account, families, "qualified", "direct", null, null, lastActivity));
  }

  private static String customerOf(String key) {
    return AURORA.as(
        "deals",
        table -> table.get(CompanyKey.TYPE, CompanyKey.key(key)).orElseThrow().customerId());
  }

  private static List<Hold> holdsAt(String customer) {
    return AURORA.as("deals", table -> DealStore.line(table, customer).holds());
  }
}
