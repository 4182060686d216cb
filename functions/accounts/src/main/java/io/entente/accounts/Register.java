package io.entente.accounts;

import io.entente.matching.RegistryId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What two accounts' numbers in a register say about them: two numbers of one register are two
 * companies, however equal their names.
 */
final class Register {
  private static final Pattern NUMBER = Pattern.compile("[0-9].*");

  private Register() {}

  static boolean setsApart(AccountItem some, AccountItem other) {
    Optional<String> one = id(some);
    Optional<String> two = id(other);
    return one.isPresent() && two.isPresent() && areOfTwo(one.get(), two.get());
  }

  /** A number without its court may be the one with it; a VAT number may be of either. */
  private static boolean areOfTwo(String one, String two) {
    return register(one).equals(register(two)) && !one.startsWith(two) && !two.startsWith(one);
  }

  private static String register(String id) {
    return NUMBER.matcher(id).replaceFirst("");
  }

  private static Optional<String> id(AccountItem account) {
    return RegistryId.normalized(account.country(), account.registryId());
  }
}
