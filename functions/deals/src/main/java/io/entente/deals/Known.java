package io.entente.deals;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import io.entente.program.facts.AccountFacts;
import io.entente.program.facts.Facts;
import io.entente.program.facts.HoldFacts;
import io.entente.program.facts.MatchFacts;
import io.entente.program.facts.OpportunityFacts;
import io.entente.program.facts.PartnerFacts;
import java.util.List;

/**
 * The facts that a decision rests on beside what the partner said: as they stood when it was made.
 * What was said is stored once, in the deal, and gives the other facts.
 */
record Known(
    @Stored(DataClass.BUSINESS) PartnerFacts partner,
    @Stored(DataClass.BUSINESS) AccountFacts account,
    @Stored(DataClass.BUSINESS) MatchFacts match,
    @Stored(DataClass.BUSINESS) List<OpportunityFacts> opportunities,
    @Stored(DataClass.BUSINESS) List<HoldFacts> holds) {

  static Known of(Facts facts) {
    return new Known(
        facts.partner(), facts.account(), facts.match(), facts.opportunities(), facts.holds());
  }

  /** The same for a company that nobody knows, and nobody holds. */
  Known ofNobody() {
    List<HoldFacts> free =
        holds.stream()
            .map(hold -> new HoldFacts(hold.family(), false, false, false, 0, false))
            .toList();
    return new Known(partner, AccountFacts.UNKNOWN, MatchFacts.NONE, List.of(), free);
  }

  /** The families that nobody has. */
  List<String> freeFamilies() {
    return holds.stream().filter(hold -> !hold.live()).map(HoldFacts::family).toList();
  }
}
