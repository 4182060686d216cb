package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.ProblemKind;
import io.entente.platform.items.PartnerPeople;

/** The rule that a partner which had an administrator keeps one: nobody locks a partner out. */
final class Administrators {
  private Administrators() {}

  static Outcome<PeopleStore.Next> kept(PartnerPeople before, PeopleStore.Next next) {
    boolean leaves =
        before.admins() > 0 && next.people().stream().noneMatch(PartnerPeople.Person::isAdmin);
    return leaves
        ? Outcome.refused(
            ProblemKind.CONFLICT,
            "Partner %s would have no administrator left. Make somebody else one first."
                .formatted(before.partnerId()))
        : Outcome.done(next);
  }
}
