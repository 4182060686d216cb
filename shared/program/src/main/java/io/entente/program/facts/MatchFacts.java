package io.entente.program.facts;

import io.entente.kernel.DataClass;
import io.entente.kernel.Stored;

/**
 * How sure it is which company is meant.
 *
 * @param certainty {@code same}: a known company, beyond doubt; {@code unsure}: perhaps a known
 *     one; {@code none}: a company not seen before
 * @param alike that one was found by likeness alone: neither its name nor a registry id proves it
 * @param sharedDomain the web domain belongs to several known companies, as in a group
 */
public record MatchFacts(
    @Stored(DataClass.BUSINESS) String certainty,
    @Stored(DataClass.BUSINESS) boolean alike,
    @Stored(DataClass.BUSINESS) boolean sharedDomain) {
  /** A company not seen before. */
  public static final MatchFacts NONE = new MatchFacts("none", false, false);
}
