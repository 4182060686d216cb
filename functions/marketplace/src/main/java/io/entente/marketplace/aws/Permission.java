package io.entente.marketplace.aws;

/**
 * A call that the role must allow, and how to find out whether it does.
 *
 * @param action as a policy names it
 * @param what the call does, in words that follow "AWS refused to"
 */
public record Permission(String action, String what, Trial trial) {

  /** Makes the call in a way that changes nothing; throws where AWS does not let it through. */
  @FunctionalInterface
  public interface Trial {
    void of(Seller seller);
  }
}
