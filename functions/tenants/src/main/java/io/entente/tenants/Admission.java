package io.entente.tenants;

import io.entente.platform.caller.Caller;
import io.entente.platform.items.FormerPerson;
import io.entente.platform.items.PartnerStanding;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.Items;
import io.entente.platform.table.TenantTables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody whose token is good may still come in: a token does not know what happened since
 * it was issued. One read of three items at most, eventually consistent, each time the gateway asks
 * who calls; what it then keeps of the answer, it keeps no longer than {@link
 * io.entente.contract.Access#LONGEST_KEPT}.
 */
final class Admission {
  private final TenantTables tables;

  Admission(TenantTables tables) {
    this.tables = tables;
  }

  /** Why not, in one sentence for that person; empty if nothing speaks against it. */
  Optional<String> objection(Caller.Member member, Instant issuedAt) {
    Items known = member.run(() -> tables.current().glance(keys(member)));
    return ofPerson(known, issuedAt).or(() -> ofPartner(known));
  }

  private static List<ItemKey> keys(Caller.Member member) {
    var keys = new ArrayList<ItemKey>();
    keys.add(UserAccessItem.key(member.subject()));
    member
        .partner()
        .ifPresent(
            partner -> {
              keys.add(PartnerStanding.key(partner));
              keys.add(FormerPerson.key(partner, member.subject()));
            });
    return keys;
  }

  private static Optional<String> ofPerson(Items known, Instant issuedAt) {
    return known
        .first(UserAccessItem.TYPE)
        .flatMap(
            access -> {
              if (access.isEnded()) {
                return Optional.of("Your access was ended. Ask an administrator of the program.");
              }
              return access.believes(issuedAt)
                  ? Optional.empty()
                  : Optional.of("The bearer token was ended; sign in again.");
            });
  }

  private static Optional<String> ofPartner(Items known) {
    if (known.first(FormerPerson.TYPE).isPresent()) {
      return Optional.of("You are not one of this partner's people any more.");
    }
    return known
        .first(PartnerStanding.TYPE)
        .flatMap(
            standing ->
                switch (standing.state()) {
                  case "terminated" -> Optional.of("The partner has left the program.");
                  case "suspended" ->
                      Optional.of(
                          "The partner takes no part in the program for now. Ask the vendor.");
                  default -> Optional.empty();
                });
  }
}
