package io.entente.partners;

import io.entente.platform.items.PartnerPeople;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of a partner's people as the contract shows it.
 *
 * @param undeliverable why nobody writes to the person: BOUNCED or COMPLAINED; none: mails arrive,
 *     as far as a list knows
 */
public record Person(
    String userId,
    String name,
    String email,
    String role,
    @Nullable String language,
    @Nullable String timeZone,
    @Nullable List<String> quiet,
    @Nullable String undeliverable) {
  static Person of(PartnerPeople.Person stored) {
    return new Person(
        stored.userId(),
        stored.name(),
        stored.email(),
        stored.role(),
        stored.language(),
        stored.timeZone(),
        stored.quiet(),
        null);
  }

  /** The same person, to whom nobody writes because of that. */
  Person unreached(String why) {
    return new Person(userId, name, email, role, language, timeZone, quiet, why);
  }
}
