package io.entente.kernel;

/**
 * A partner of one tenant, under the id that the tenant gave it. {@code ^[A-Za-z0-9._-]{1,64}$}.
 */
public record PartnerId(String value) {
  public PartnerId {
    Text.matching(Text.IMPORTED, "PartnerId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
