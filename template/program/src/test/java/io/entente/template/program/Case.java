package io.entente.template.program;

import io.entente.program.CompiledProgram;
import io.entente.program.Decision;
import io.entente.program.Decisions;
import io.entente.program.facts.AccountFacts;
import io.entente.program.facts.DealFacts;
import io.entente.program.facts.Facts;
import io.entente.program.facts.HoldFacts;
import io.entente.program.facts.MatchFacts;
import io.entente.program.facts.OpportunityFacts;
import io.entente.program.facts.PartnerFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A registration that the default program approves, and ways to spoil it. */
record Case(Facts facts) {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  static Case approvable() {
    var deal =
        new DealFacts(
            "DE",
            List.of("platform"),
            2_500_000,
            "EUR",
            "resell",
            "",
            60,
            false,
            false,
            List.of("endCustomer.legalName", "endCustomer.country", "products"),
            false,
            0);
    var partner =
        new PartnerFacts(
            "active",
            "reseller",
            "gold",
            true,
            List.of("EMEA"),
            List.of("platform", "security"),
            List.of(),
            0);
    return new Case(
        new Facts(
            TODAY, deal, partner, AccountFacts.UNKNOWN, MatchFacts.NONE, List.of(), List.of()));
  }

  Decision decide() {
    return decide(DefaultProgram.COMPILED);
  }

  Decision decide(CompiledProgram program) {
    return Decisions.decide(program, facts);
  }

  Case deal(UnaryOperator<DealFacts> change) {
    return with(change.apply(facts.deal()), facts.partner());
  }

  Case partner(UnaryOperator<PartnerFacts> change) {
    return with(facts.deal(), change.apply(facts.partner()));
  }

  /** A company that the vendor knows beyond doubt. */
  Case known(String standing, String... products) {
    return withCustomer(
        new AccountFacts(true, standing, List.of(products)), new MatchFacts("same", false, false));
  }

  Case match(String certainty) {
    return withCustomer(facts.account(), new MatchFacts(certainty, false, false));
  }

  Case opportunity(String owner, boolean overlaps, long daysSinceActivity) {
    var all = new ArrayList<>(facts.opportunities());
    all.add(new OpportunityFacts(owner, false, List.of(), overlaps, daysSinceActivity, ""));
    return new Case(
        new Facts(
            TODAY,
            facts.deal(),
            facts.partner(),
            facts.account(),
            facts.match(),
            all,
            facts.holds()));
  }

  /** One that this partner works on with the vendor. */
  Case ownOpportunity() {
    return new Case(
        Applied.with(
            facts,
            "opportunities",
            List.of(new OpportunityFacts("partner", true, List.of(), true, 3, ""))));
  }

  Case hold(boolean live, boolean own, boolean ownWaiting) {
    return with(new HoldFacts("platform", live, own, false, ownWaiting ? 2 : 1, ownWaiting));
  }

  /** Somebody named another project of the customer. */
  Case otherProject(boolean live) {
    return with(new HoldFacts("platform", live, false, true, 1, false));
  }

  private Case with(HoldFacts hold) {
    var all = new ArrayList<>(facts.holds());
    all.add(hold);
    return new Case(
        new Facts(
            TODAY,
            facts.deal(),
            facts.partner(),
            facts.account(),
            facts.match(),
            facts.opportunities(),
            all));
  }

  private Case with(DealFacts deal, PartnerFacts partner) {
    return new Case(
        new Facts(
            TODAY,
            deal,
            partner,
            facts.account(),
            facts.match(),
            facts.opportunities(),
            facts.holds()));
  }

  private Case withCustomer(AccountFacts account, MatchFacts match) {
    return new Case(
        new Facts(
            TODAY,
            facts.deal(),
            facts.partner(),
            account,
            match,
            facts.opportunities(),
            facts.holds()));
  }
}
