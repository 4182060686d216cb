package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.TenantTable;
import io.entente.platform.table.TenantTables;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a partner that became part of another one leaves to it beside its deals: its people, with
 * the certificates that each of them has, and its signature where the other one has not signed.
 * Done again, it goes on with what is left.
 */
public final class Inheriting {
  private final TenantTables tables;
  private final PeopleStore people;
  private final Agreements agreements;

  public Inheriting(TenantTables tables, Clock clock) {
    this.tables = tables;
    this.people = new PeopleStore(new PartnerStore(tables), tables, clock);
    this.agreements = new Agreements(tables, clock);
  }

  /** How many people they would be together. */
  public int together(PartnerId one, PartnerId other) {
    return tables
        .current()
        .read(List.of(PartnerPeople.key(one), PartnerPeople.key(other)))
        .of(PartnerPeople.TYPE)
        .stream()
        .mapToInt(each -> each.people().size())
        .sum();
  }

  /**
   * @throws IllegalStateException if others kept changing it; to be called again
   */
  public void all(PartnerId from, PartnerId to) {
    boolean moved;
    do {
      moved = done(() -> people.moved(from, to));
    } while (moved);
    done(() -> signed(from, to));
  }

  private Optional<Outcome<Boolean>> signed(PartnerId from, PartnerId to) {
    TenantTable table = tables.current();
    Agreements.Reading heir = agreements.visible(to).orElseThrow();
    Optional<SignatureItem> signature = table.get(SignatureItem.TYPE, SignatureItem.key(from));
    if (heir.partner().item().agreementSigned() || signature.isEmpty()) {
      return Optional.of(Outcome.done(false));
    }
    return Agreements.sign(heir, signature.get().of(to)) instanceof ChangeResult.Committed
        ? Optional.of(Outcome.done(true))
        : Optional.empty();
  }

  private static boolean done(Supplier<Optional<Outcome<Boolean>>> attempt) {
    return switch (Attempts.of(attempt)) {
      case Outcome.Done<Boolean>(Boolean done) -> done;
      case Outcome.Refused<Boolean>(var problem) ->
          throw new IllegalStateException(problem.detail());
    };
  }
}
