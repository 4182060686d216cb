package io.entente.program.recruiting;

/**
 * What becomes of a partner's open deals when it goes.
 *
 * @param suspended when it may come back
 * @param terminated when it is out
 */
public record PartingRules(DealsRule suspended, DealsRule terminated) {
  /** Of a program that says nothing. */
  public static final PartingRules USUAL = new PartingRules(DealsRule.KEEP, DealsRule.RELEASE);
}
