package io.entente.standin.marketplace.identity;

import java.util.Set;

/**
 * Who signed.
 *
 * @param account the account whose things are asked for
 * @param denied the operations that its policy leaves out
 */
public record Caller(String account, String arn, Set<String> denied) {
  /** Whether its policy lets it. */
  public boolean may(String operation) {
    return !denied.contains(operation);
  }
}
