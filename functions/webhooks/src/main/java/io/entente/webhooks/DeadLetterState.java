package io.entente.webhooks;

/** What became of an event that a consumer could not deal with. */
enum DeadLetterState {
  /** Nobody has looked at it. */
  OPEN,
  /** It was told to that consumer once more. */
  REDRIVEN,
  /** Somebody said that nothing is to come of it. */
  DISCARDED
}
