package io.entente.tenants;

import io.entente.platform.registry.TenantStatus;

/** What an operator may do with a tenant, and from where. */
enum TenantMove {
  SUSPEND("suspendTenant", TenantStatus.SUSPENDED),
  RESUME("resumeTenant", TenantStatus.ACTIVE),
  OFFBOARD("offboardTenant", TenantStatus.OFFBOARDING),
  DELETE("deleteTenant", TenantStatus.DELETED);

  private final String operationId;
  private final TenantStatus to;

  TenantMove(String operationId, TenantStatus to) {
    this.operationId = operationId;
    this.to = to;
  }

  String operationId() {
    return operationId;
  }

  TenantStatus to() {
    return to;
  }

  boolean isPossibleFrom(TenantStatus status) {
    return switch (this) {
      case SUSPEND -> status == TenantStatus.ACTIVE;
      case RESUME -> status == TenantStatus.SUSPENDED || status == TenantStatus.OFFBOARDING;
      case OFFBOARD -> status == TenantStatus.ACTIVE || status == TenantStatus.SUSPENDED;
      case DELETE -> status == TenantStatus.OFFBOARDING;
    };
  }
}
