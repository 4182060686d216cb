package io.entente.template.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.program.CompiledProgram;
import io.entente.program.Decision;
import io.entente.program.Decisions;
import io.entente.program.ReasonCode;
import io.entente.program.Verdict;
import io.entente.program.facts.AccountFacts;
import io.entente.program.facts.DealFacts;
import io.entente.program.facts.Facts;
import io.entente.program.facts.HoldFacts;
import io.entente.program.facts.MatchFacts;
import io.entente.program.facts.OpportunityFacts;
import io.entente.program.facts.PartnerFacts;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DecidePropertiesTest {
  private static final CompiledProgram STORED =
      CompiledProgram.fromBytes(DefaultProgram.COMPILED.toBytes());

  @Property(tries = 500)
  void the_same_facts_get_the_same_decision_from_the_stored_program_too(@ForAll("facts") Facts f) {
    var decision = Decisions.decide(DefaultProgram.COMPILED, f);
    assertThat(Decisions.decide(DefaultProgram.COMPILED, f)).isEqualTo(decision);
    assertThat(Decisions.decide(STORED, f)).isEqualTo(decision);
  }

  @Property(tries = 500)
  void rules_pass_until_one_fires_and_then_none_is_reached(@ForAll("facts") Facts f) {
    var decision = Decisions.decide(DefaultProgram.COMPILED, f);
    var outcomes = decision.rules().stream().map(Decision.Judged::outcome).toList();
    int fired = outcomes.indexOf(Decision.Result.FIRED);
    int judged = fired < 0 ? outcomes.size() : fired;
    assertThat(outcomes.subList(0, judged)).allMatch(Decision.Result.PASSED::equals);
    assertThat(outcomes.subList(Math.min(judged + 1, outcomes.size()), outcomes.size()))
        .allMatch(Decision.Result.NOT_REACHED::equals);
    assertThat(decision.verdict() == Verdict.APPROVED).isEqualTo(fired < 0);
  }

  @Property(tries = 500)
  void what_no_rule_so_far_has_looked_at_changes_nothing(
      @ForAll("facts") Facts f, @ForAll("facts") Facts other) {
    var decision = Decisions.decide(DefaultProgram.COMPILED, f);
    var mixed =
        switch (decision.reason().code()) {
          case PARTNER_NOT_ELIGIBLE -> of(other.deal(), f.partner(), other);
          case NOT_AUTHORISED_PRODUCT,
              OUT_OF_TERRITORY,
              INSUFFICIENT_INFO,
              BELOW_MINIMUM,
              RFP_PUBLISHED,
              TOO_EARLY ->
              of(f.deal(), f.partner(), other);
          default -> f;
        };
    assertThat(Decisions.decide(DefaultProgram.COMPILED, mixed)).isEqualTo(decision);
  }

  @Property(tries = 500)
  void a_deal_without_a_country_is_never_refused_for_where_its_customer_is(
      @ForAll("facts") Facts f) {
    var decision =
        Decisions.decide(DefaultProgram.COMPILED, of(Change.country(f.deal(), ""), f.partner(), f));
    assertThat(decision.reason().code())
        .isIn(
            ReasonCode.INSUFFICIENT_INFO,
            ReasonCode.PARTNER_NOT_ELIGIBLE,
            ReasonCode.NOT_AUTHORISED_PRODUCT);
  }

  @Property(tries = 500)
  void every_answer_is_complete_and_leaves_nothing_open(@ForAll("facts") Facts f) {
    var decision = Decisions.decide(DefaultProgram.COMPILED, f);
    assertThat(decision.reason().text().keySet()).containsExactly("en", "de");
    assertThat(decision.reason().text().values())
        .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}", "–"));
    assertThat(decision.whatWouldChange() == null)
        .isEqualTo(decision.verdict() == Verdict.APPROVED);
  }

  @Property(tries = 2_000)
  void with_what_would_change_it_the_rule_fires_no_more(@ForAll("facts") Facts f) {
    var decision = Decisions.decide(DefaultProgram.COMPILED, f);
    if (decision.whatWouldChange() == null) {
      return;
    }
    assertThat(decision.whatWouldChange().changes()).isNotEmpty();
    var again =
        Decisions.decide(
            DefaultProgram.COMPILED, Applied.all(f, decision.whatWouldChange().changes()));
    assertThat(again.rules().get(fired(decision)).outcome()).isNotEqualTo(Decision.Result.FIRED);
  }

  private static int fired(Decision decision) {
    return decision.rules().stream()
        .map(Decision.Judged::outcome)
        .toList()
        .indexOf(Decision.Result.FIRED);
  }

  @Property(tries = 500)
  void no_answer_repeats_what_the_vendors_records_say(@ForAll("facts") Facts f) {
    assertThat(Decisions.decide(DefaultProgram.COMPILED, f).toString()).doesNotContain("Rival");
  }

  @Provide
  Arbitrary<Facts> facts() {
    return Combinators.combine(
            deals(),
            partners(),
            accounts(),
            Arbitraries.of("same", "unsure", "none").map(c -> new MatchFacts(c, false, false)),
            opportunities().list().ofMaxSize(3),
            holds().list().ofMaxSize(3))
        .as((d, p, a, m, o, h) -> new Facts(Case.TODAY, d, p, a, m, o, h));
  }

  private static Facts of(DealFacts deal, PartnerFacts partner, Facts rest) {
    return new Facts(
        rest.today(),
        deal,
        partner,
        rest.account(),
        rest.match(),
        rest.opportunities(),
        rest.holds());
  }

  private static Arbitrary<DealFacts> deals() {
    var approvable = Case.approvable().facts().deal();
    return Combinators.combine(
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.of("DE", "NO", "FR")),
                net.jqwik.api.Tuple.of(1, Arbitraries.of("JP", "US", "")),
                net.jqwik.api.Tuple.of(1, Arbitraries.just("CH"))),
            Arbitraries.of("platform", "platform", "platform", "security", "analytics"),
            Arbitraries.longs().between(300_000, 10_000_000),
            Arbitraries.of("EUR", "USD", "USD", "JPY", "XOF"),
            Arbitraries.longs().between(-20, 600),
            Arbitraries.of(false, false, false, true))
        .as(
            (country, product, value, currency, days, published) ->
                Change.daysToClose(
                    Change.rfp(
                        Change.value(
                            Change.products(Change.country(approvable, country), product),
                            value,
                            currency),
                        published),
                    days));
  }

  private static Arbitrary<PartnerFacts> partners() {
    return Combinators.combine(
            Arbitraries.of("active", "active", "active", "active", "suspended"),
            Arbitraries.of("reseller", "referral"),
            Arbitraries.of("", "silver", "gold"),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(List.of("EMEA"), List.of("EMEA", "US"), List.of("DE", "AT")),
            Arbitraries.of(List.of("platform"), List.of("platform", "security")),
            Arbitraries.of(0L, 3L, 24L, 25L, 75L))
        .as(
            (state, type, tier, signed, territories, families, open) ->
                new PartnerFacts(
                    state, type, tier, signed, territories, families, List.of(), open));
  }

  private static Arbitrary<AccountFacts> accounts() {
    return Arbitraries.of("prospect", "customer", "named", "former", "unknown")
        .map(standing -> new AccountFacts(!standing.equals("unknown"), standing, List.of()));
  }

  private static Arbitrary<OpportunityFacts> opportunities() {
    return Combinators.combine(
            Arbitraries.of("direct", "partner"),
            Arbitraries.of(true, false),
            Arbitraries.longs().between(0, 200))
        .as(
            (owner, overlaps, days) ->
                new OpportunityFacts(
                    owner,
                    owner.equals("partner") && days < 20,
                    List.of(),
                    overlaps,
                    days,
                    "Rival GmbH"));
  }

  private static Arbitrary<HoldFacts> holds() {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(
            (live, own, other, waits) ->
                new HoldFacts("platform", live, own, other, waits ? 1 : 0, waits));
  }
}
