package io.entente.platform.registry;

/** A tenant's life. */
public enum TenantStatus {
  REQUESTED,
  PROVISIONING,
  ACTIVE,
  SUSPENDED,
  OFFBOARDING,
  DELETED;

  public boolean readable() {
    return this == ACTIVE || this == SUSPENDED || this == OFFBOARDING;
  }

  public boolean writable() {
    return this == ACTIVE;
  }
}
