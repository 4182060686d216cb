package io.entente.program.facts;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.util.List;

/**
 * The deal as its partner describes it.
 *
 * @param country the end customer's, ISO 3166 alpha-2; empty where not given
 * @param products ids of product families
 * @param valueMinor the estimated value in the currency's minor unit
 * @param currency ISO 4217
 * @param motion {@code resell}, {@code referral} or {@code coSell}
 * @param salesStage as given; empty where not given
 * @param daysToClose from today to the expected close date; negative for a day gone by
 * @param rfpExists the customer asks for tenders, or will
 * @param rfpPublished and that request is out, today or before
 * @param given the paths of all fields of the request that have a value, as {@link
 *     io.entente.program.RequiredField#KNOWN} spells them; what is missing follows from the program
 * @param coSell the partner asks for the vendor's help
 * @param activities how many activities with the customer are described
 */
public record DealFacts(
    @Stored(DataClass.BUSINESS) String country,
    @Stored(DataClass.BUSINESS) List<String> products,
    @Stored(DataClass.BUSINESS) long valueMinor,
    @Stored(DataClass.BUSINESS) String currency,
    @Stored(DataClass.BUSINESS) String motion,
    @Stored(DataClass.BUSINESS) String salesStage,
    @Stored(DataClass.BUSINESS) long daysToClose,
    @Stored(DataClass.BUSINESS) boolean rfpExists,
    @Stored(DataClass.BUSINESS) boolean rfpPublished,
    @Stored(DataClass.BUSINESS) List<String> given,
    @Stored(DataClass.BUSINESS) boolean coSell,
    @Stored(DataClass.BUSINESS) long activities) {
  public DealFacts {
    products = List.copyOf(products);
    given = List.copyOf(given);
  }
}
