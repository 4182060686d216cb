package io.entente.deals.site;

import io.entente.matching.CompanyHints;
import java.util.List;

/** Where suggestions about a company come from: another one may ask a register. */
@FunctionalInterface
public interface CompanyFacts {
  /**
   * The surest first; of one field there may be several that differ. Nothing is no fault.
   *
   * @param website as a partner types it; may be empty
   * @param registryId as it stands in a register; may be empty
   */
  List<CompanyHints.Hint> about(String website, String registryId);
}
