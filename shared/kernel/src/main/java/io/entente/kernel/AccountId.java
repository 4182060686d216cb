package io.entente.kernel;

/** A company in the tenant's CRM, under its id there. {@code ^[A-Za-z0-9._-]{1,64}$}. */
public record AccountId(String value) {
  public AccountId {
    Text.matching(Text.IMPORTED, "AccountId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
