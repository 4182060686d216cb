package io.entente.kernel;

/** A sales opportunity in the tenant's CRM, under its id there. {@code ^[A-Za-z0-9._-]{1,64}$}. */
public record OpportunityId(String value) {
  public OpportunityId {
    Text.matching(Text.IMPORTED, "OpportunityId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
