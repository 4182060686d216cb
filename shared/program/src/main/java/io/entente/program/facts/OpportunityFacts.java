package io.entente.program.facts;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.util.List;

/**
 * One open sales opportunity on the end customer.
 *
 * @param owner {@code direct} for the vendor's own sales, {@code partner} for any partner's
 * @param own it is this partner's
 * @param families the product families it is about; empty where the CRM does not say
 * @param overlapsProducts it shares a family with the deal, or its families are not known
 * @param daysSinceActivity whole days since anybody last worked on it; 0 for today
 * @param stage as the CRM names it; empty where it does not
 */
public record OpportunityFacts(
    @Stored(DataClass.BUSINESS) String owner,
    @Stored(DataClass.BUSINESS) boolean own,
    @Stored(DataClass.BUSINESS) List<String> families,
    @Stored(DataClass.BUSINESS) boolean overlapsProducts,
    @Stored(DataClass.BUSINESS) long daysSinceActivity,
    @Stored(DataClass.BUSINESS) String stage) {
  public OpportunityFacts {
    families = List.copyOf(families);
  }
}
