package io.entente.program.recruiting;

/** What becomes of the open deals of a partner that takes no part any more. */
public enum DealsRule {
  /** They stay the partner's, and run out as they would. */
  KEEP,
  /** They end, and what they held is free. */
  RELEASE
}
