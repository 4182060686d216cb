package io.entente.partners;

import io.entente.platform.items.PartnerPeople;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of a partner's people as the contract shows it. */
public record Person(
    String userId,
    String name,
    String email,
    String role,
    @Nullable String language,
    @Nullable String timeZone,
    @Nullable List<String> quiet) {
  static Person of(PartnerPeople.Person stored) {
    return new Person(
        stored.userId(),
        stored.name(),
        stored.email(),
        stored.role(),
        stored.language(),
        stored.timeZone(),
        stored.quiet());
  }
}
