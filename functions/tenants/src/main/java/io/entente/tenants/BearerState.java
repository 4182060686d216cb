package io.entente.tenants;

/** Whether a token that the service gave out opens anything. */
enum BearerState {
  LIVE,
  EXPIRED,
  REVOKED
}
