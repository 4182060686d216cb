package io.entente.standin.marketplace.world;

/**
 * Numbers that AWS keeps to itself or sets for each account.
 *
 * @param openChangeSets of one account at a time
 * @param offersOfProduct released private offers of one product
 */
public record Limits(int openChangeSets, int offersOfProduct) {
  /** Wide enough that nobody meets them. */
  public static final Limits WIDE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE);
}
