package io.entente.program.recruiting;

/** What screening comes to. */
public enum ScreeningVerdict {
  APPROVED,
  /** A person decides. */
  IN_REVIEW,
  DECLINED
}
