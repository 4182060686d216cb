package io.entente.marketplace.aws;

/**
 * A seller account as its owner connected it.
 *
 * @param roleArn of the account; in a path that no role of ours is in
 * @param externalId ours, one for each connection: nobody else gets the role by giving its name
 */
public record Seller(String roleArn, String externalId) {
  private static final int ACCOUNT = 4;

  public String accountId() {
    return accountOf(roleArn);
  }

  public static String accountOf(String roleArn) {
    return roleArn.split(":", -1)[ACCOUNT];
  }
}
