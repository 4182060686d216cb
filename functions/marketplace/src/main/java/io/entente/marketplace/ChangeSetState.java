package io.entente.marketplace;

/** How far a change set is; the contract's {@code ChangeSetState}. */
enum ChangeSetState {
  WAITING,
  /** Somebody sends it, who should be done by the time it falls due. */
  UNDER_WAY,
  RUNNING,
  SUCCEEDED,
  FAILED;

  boolean isOver() {
    return this == SUCCEEDED || this == FAILED;
  }
}
