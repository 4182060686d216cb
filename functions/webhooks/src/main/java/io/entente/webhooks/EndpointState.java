package io.entente.webhooks;

/** Whether an endpoint is sent anything. */
enum EndpointState {
  ENABLED,
  DISABLED,
  DELETED
}
