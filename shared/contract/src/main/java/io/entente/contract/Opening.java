package io.entente.contract;

import java.util.List;
import java.util.Optional;

/**
 * A link by which an operation opens to whoever has it, signed in or not: for what it names, and
 * with credentials that reach no more than that.
 *
 * @param purpose what the link must have been signed for, such as {@code unsubscribe}
 * @param reaches partition keys of the tenant's table; <code>{0}</code> stands for the first of the
 *     ids that the link is about, and so on
 * @param cookie in which the link stands where its holder must not be able to read it; else it is
 *     in the path
 * @param page of the portal, to which a person's browser is led that comes to read
 */
public record Opening(
    String purpose, List<String> reaches, Optional<String> cookie, Optional<String> page) {
  public Opening {
    reaches = List.copyOf(reaches);
  }
}
