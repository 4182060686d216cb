package io.entente.platform.table;

/** Whether a command was carried out before. */
public enum CarriedOut {
  NO,
  /** This one: whoever sends it again is answered as the first time. */
  YES,
  /** Another one under the same key. */
  ANOTHER
}
