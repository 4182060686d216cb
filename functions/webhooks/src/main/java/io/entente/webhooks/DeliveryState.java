package io.entente.webhooks;

/** How far a delivery is. */
enum DeliveryState {
  DELIVERED,
  /** For its next attempt. */
  WAITING,
  /** Nothing was sent: the endpoint was disabled, or the program suspended. */
  HELD,
  /** No attempt went well, and none follows. */
  FAILED
}
