package io.entente.program.facts;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.LocalDate;
import java.util.List;

/**
 * Everything that one decision may rest on, as it stood at one instant. Stored with the decision.
 *
 * @param today the day of the decision, UTC
 * @param opportunities the customer's open opportunities, of the vendor and of partners
 * @param holds the holds on this customer for the families that the deal names; none where nobody
 *     ever held one
 */
public record Facts(
    @Stored(DataClass.BUSINESS) LocalDate today,
    @Stored(DataClass.BUSINESS) DealFacts deal,
    @Stored(DataClass.BUSINESS) PartnerFacts partner,
    @Stored(DataClass.BUSINESS) AccountFacts account,
    @Stored(DataClass.BUSINESS) MatchFacts match,
    @Stored(DataClass.BUSINESS) List<OpportunityFacts> opportunities,
    @Stored(DataClass.BUSINESS) List<HoldFacts> holds) {
  public Facts {
    opportunities = List.copyOf(opportunities);
    holds = List.copyOf(holds);
  }
}
