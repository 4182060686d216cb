package io.entente.program.facts;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;
import java.time.LocalDate;
import java.util.List;

/**
 * A company that applies to become a partner: {@code application} in a condition. No person's data.
 *
 * @param today the day of the screening, UTC
 * @param country of its seat, ISO 3166
 * @param type id of a partner type of the program
 * @param territories ISO countries in which it wants to sell
 * @param website whether it named a public one of its own
 * @param registryId whether it named its number in a register
 * @param ownMailbox whether the applicant writes from that website's domain
 * @param publicMailbox whether the applicant writes from a domain where everybody has a mailbox
 * @param knownPartner {@code same} where it is a partner already, {@code maybe} where it is like
 *     one, else empty
 */
public record ApplicationFacts(
    @Stored(DataClass.BUSINESS) LocalDate today,
    @Stored(DataClass.BUSINESS) String country,
    @Stored(DataClass.BUSINESS) String type,
    @Stored(DataClass.BUSINESS) List<String> territories,
    @Stored(DataClass.BUSINESS) boolean website,
    @Stored(DataClass.BUSINESS) boolean registryId,
    @Stored(DataClass.BUSINESS) boolean ownMailbox,
    @Stored(DataClass.BUSINESS) boolean publicMailbox,
    @Stored(DataClass.BUSINESS) String knownPartner) {
  public ApplicationFacts {
    territories = List.copyOf(territories);
  }
}
