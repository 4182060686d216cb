package io.entente.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kernel.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedProgramTest {
  @Test
  void all_faults_are_told_at_once_each_with_its_place() {
    String document =
        Small.DOCUMENT
            .replace("version: 3", "version: 0")
            .replace("days: 30", "days: many, hours: 3")
            .replace("5000 USD", "5000.001 USD")
            .replace("{minimum}.'", "{minimun}.'")
            .replace("deal.valueMinor <", "deal.value <")
            .replace("DIRECT_ACTIVE", "DIRECT")
            .replace("[AT, CH]", "[AT, XX]");
    assertThat(Small.faults(document))
        .extracting(Fault::pointer, Fault::code)
        .containsExactlyInAnyOrder(
            tuple("/version", "range"),
            tuple("/protection/hours", "unknown"),
            tuple("/protection/days", "type"),
            tuple("/minimumDealValue/0", "amount"),
            tuple("/rulesOfEngagement/0/text/en", "placeholder"),
            tuple("/rulesOfEngagement/0/text/de", "placeholder"),
            tuple("/rulesOfEngagement/0/mend/en", "placeholder"),
            tuple("/rulesOfEngagement/0/mend/de", "placeholder"),
            tuple("/rulesOfEngagement/0/when", "condition"),
            tuple("/rulesOfEngagement/1/reason", "value"),
            tuple("/territories/0/countries", "country"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "just words",
        "{",
        "a: b: c",
        "42",
        "---\na: 1\n---\nb: 2",
        "\u0000"
      })
  void what_is_no_program_at_all_is_refused_and_nothing_breaks(String document) {
    assertThat(Small.faults(document)).isNotEmpty();
  }

  @Test
  void an_empty_mapping_is_told_everything_that_is_missing() {
    assertThat(Small.faults("{}"))
        .extracting(Fault::pointer)
        .contains("/id", "/version", "/name", "/languages", "/rulesOfEngagement", "/texts");
  }

  @Test
  void more_open_registrations_than_anybody_counts_are_no_quota() {
    String tier = "name: {en: Gold, de: Gold}";
    assertThat(Small.compiled(Small.with(tier + "}", tier + ", openQuota: 1000}"))).isNotNull();
    assertThat(Small.faults(Small.with(tier + "}", tier + ", openQuota: 1001}")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("0 to 1000"));
  }

  @ParameterizedTest
  @CsvSource({
    "autoApproval: 5000 EUR, must be in the program's own currency",
    "autoApproval: 5000.123 USD, must be an amount like 5000 USD",
    "margin: 101, 0 to 100"
  })
  void what_a_tier_brings_is_something_that_can_be_given(String field, String why) {
    String tier = "name: {en: Gold, de: Gold}";

    assertThat(Small.faults(Small.with(tier + "}", tier + ", " + field + "}")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains(why));
  }

  @Test
  void a_field_given_twice_is_refused_with_its_line() {
    assertThat(Small.faults(Small.with("version: 3", "version: 3\nversion: 4")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("line 3").contains("version"));
  }

  @Test
  void an_alias_is_refused_because_it_would_be_read_as_its_name() {
    assertThat(
            Small.faults(Small.with("[AT, CH]", "&alps [AT, CH]").replace("['NO', SE]", "*alps")))
        .extracting(Fault::code)
        .contains("alias");
  }

  @Test
  void a_document_of_a_million_characters_is_not_read() {
    assertThat(Small.faults("#".repeat(1_000_000))).extracting(Fault::code).containsOnly("tooLong");
  }

  @Test
  void nesting_without_end_is_a_fault_like_any_other() {
    assertThat(Small.faults("[".repeat(20_000))).hasSize(1);
    assertThat(Small.faults("a: ".concat("{b: ".repeat(5_000)))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[en, de]; [en]; /name/de; unknown",
        "[en, de]; [en, de, fr]; /name/fr; required",
        "[en, de]; [en, en]; /languages/1; duplicate",
        "id: referral; id: reseller; /partnerTypes/1; duplicate",
        "id: quiet; id: big; /rulesOfEngagement/1; duplicate",
        "750000 JPY; 1 USD; /minimumDealValue/1; duplicate",
        "750000 JPY; 750000.5 JPY; /minimumDealValue/1; amount",
        "750000 JPY; 7 QQQ; /minimumDealValue/1; amount",
        "750000 JPY; 7; /minimumDealValue/1; type",
        "partnerTypes: [reseller]; partnerTypes: [agent]; /productFamilies/1/partnerTypes; reference",
        "tiers: [gold]; tiers: [iron]; /productFamilies/1/tiers; reference",
        "endCustomer.website|; website|; /requiredFields/1/field; reference",
        "quietDays: 60; quietDays: -1; /limits/quietDays; range",
        "quietDays: 60; quietDays: 1e400; /limits/quietDays; type",
        "quietDays: 60; Quiet-Days: 60; /limits/Quiet-Days; pattern",
        "id: big; id: Big Rule; /rulesOfEngagement/0/id; pattern",
        "verdict: REJECTED; verdict: APPROVED; /rulesOfEngagement/0/verdict; value",
        "BELOW_MINIMUM; NO_OBJECTION; /rulesOfEngagement/0/reason; value",
        "title: {en: Big; title: {en: '{minimum}'; /rulesOfEngagement/0/title/en; placeholder",
        "seit {limits.quietDays}; seit {limits.days}; /rulesOfEngagement/1/statement/de; placeholder",
        "At least {minimums}; At least {minimum}; /rulesOfEngagement/0/statement/en; placeholder",
        "Small Program; '\"a\\u0007b\"'; /name/en; control",
        "Small Program; '\"a\\u202eb\"'; /name/en; control",
        "Small Program; '\"a\\nb\"'; /name/en; lines",
        "Small Program; '\" \"'; /name/en; type",
        "Small Program; 5; /name/en; type",
        "days: 30; days: 30.5; /protection/days; type",
        "days: 30; days: 99999999999999999999; /protection/days; range",
        "days: 30; days: ; /protection/days; required",
        "'days: 30'; 'days: 30, progress: {days: 0, most: 60}'; /protection/progress/days; range",
        "'days: 30'; 'days: 30, progress: {days: 10, most: 29}'; /protection/progress/most; range",
        "'days: 30'; 'days: 30, progress: {days: 10}'; /protection/progress/most; required",
        "'days: 30'; 'days: 30, warnings: [1, 7]'; /protection/warnings; order",
        "'days: 30'; 'days: 30, idle: {days: 0, notes: 2}'; /protection/idle/days; range",
        "channelManagers: [cm]; channelManagers: []; /assignment/fallback/channelManagers; empty",
        "'  fallback:'; '  people: [{user: ada, name: Ada, email: a@b.example}, {user: ada, name: A, email: c@b.example}]\n  fallback:'; /assignment/people/1; duplicate",
        "'  fallback:'; '  people: [{user: ada, name: Ada, email: a@b <x>}]\n  fallback:'; /assignment/people/0/email; pattern",
        "'  fallback:'; '  people: [{user: ada, name: Ada}]\n  fallback:'; /assignment/people/0/email; required",
        "'  fallback:'; '  people: [{user: ada, name: Ada, email: a@b.example, timeZone: Nowhere/Land}]\n  fallback:'; /assignment/people/0/timeZone; time",
        "'  fallback:'; '  rules: [{families: [x1y], channelManagers: [a], salesReps: [b]}]\n  fallback:'; /assignment/rules/0/families; reference",
        "'assignment:'; 'review: {targetHours: 8, hardHours: 4, escalateAt: [], onBreach: ESCALATE}\nassignment:'; /review/hardHours; range",
        "'assignment:'; 'review: {targetHours: 8, hardHours: 9, escalateAt: [80, 50], onBreach: ESCALATE}\nassignment:'; /review/escalateAt; order",
      })
  void each_fault_has_its_place_and_code(String part, String instead, String pointer, String code) {
    assertThat(Small.faults(Small.with(part, instead)))
        .extracting(Fault::pointer, Fault::code)
        .contains(tuple(pointer, code));
  }

  @Test
  void a_calendar_that_nobody_can_keep_is_refused_with_all_its_faults() {
    String calendar =
        "calendars:\n  - {id: here, countries: [DE], zone: Europe/Nowhere, days: [], opens: '17:00',"
            + " closes: '09:00', holidays: [christmas]}\nassignment:";

    assertThat(Small.faults(Small.with("assignment:", calendar)))
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(
            tuple("/calendars/0/zone", "time"),
            tuple("/calendars/0/days", "empty"),
            tuple("/calendars/0/closes", "order"),
            tuple("/calendars/0/holidays/0", "holiday"));
  }

  @Test
  void faults_stand_in_the_order_of_the_document_each_with_line_and_column() {
    String document =
        Small.DOCUMENT.replace("version: 3", "version: 0").replace("days: 30", "days: many");
    assertThat(Small.faults(document))
        .extracting(Fault::message)
        .containsExactly(
            "line 2, column 10: must be 1 to 999999", "line 20, column 20: must be a whole number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "holds.exists(h, h.live && h.own)",
        "holds.exists(h, h.live && !h.own) && deal.valueMinor < 1000",
        "holds.exists(h, h.live && !h.own) && deal.products.exists(p, p == 'security')",
        "opportunities.exists(o, !o.own)",
        "'true'"
      })
  void a_program_that_could_approve_over_anothers_protection_is_refused(String condition) {
    assertThat(Small.faults(Small.with("holds.exists(h, h.live && !h.own)", condition)))
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(tuple("/rulesOfEngagement", "firstCome"));
  }

  @Test
  void words_without_facts_and_facts_without_words_are_refused() {
    assertThat(Small.faults(Small.with("    changes: [{fact: holds.live, needed: 'false'}]\n", "")))
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(tuple("/rulesOfEngagement/2", "unpaired"));
    assertThat(Small.faults(Small.with("    mend: {en: Wait., de: Warten Sie.}\n", "")))
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(tuple("/rulesOfEngagement/2", "unpaired"));
  }

  @Test
  void an_obligation_is_bound_by_a_limit_that_there_is() {
    assertThat(Small.faults(Small.with("within: proofDays", "within: someDays")))
        .extracting(Fault::pointer, Fault::code)
        .containsExactly(tuple("/obligations/0/within", "reference"));
  }

  @Test
  void what_lies_below_a_faulty_part_is_not_complained_about_again() {
    assertThat(Small.faults(Small.with("protection: {days: 30}", "protection: none"))).hasSize(1);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.groups.Tuple.tuple(values);
  }
}
