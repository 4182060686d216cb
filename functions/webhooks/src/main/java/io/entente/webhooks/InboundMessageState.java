package io.entente.webhooks;

/** How far a message is that somebody sent us. */
enum InboundMessageState {
  /** Kept as it came. */
  RECEIVED,
  /** What it says was taken over and told. */
  PROCESSED,
  /** It is not what its source was to send. */
  FAILED
}
