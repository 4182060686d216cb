package io.entente.partners.partings;

import io.entente.kernel.PartnerId;
import io.entente.partners.Inheriting;
import io.entente.platform.Consumer;
import io.entente.platform.events.Notice;
import io.entente.platform.table.Versioned;
import java.util.Objects;

/**
 * Makes the people of a partner that became part of another one that one's, and its signature where
 * that one has none. Interrupted, it goes on with whoever is left.
 */
final class InheritPeople implements Consumer {
  static final String NAME = "inheritPeople";

  private final Partings partings;
  private final Inheriting inheriting;

  InheritPeople(Partings partings, Inheriting inheriting) {
    this.partings = partings;
    this.inheriting = inheriting;
  }

  @Override
  public void accept(Notice notice) {
    partings
        .find(new PartnerId(notice.aggregateId()))
        .map(Versioned::item)
        .filter(parting -> parting.kind() == PartingKind.MERGED)
        .filter(parting -> parting.done(PartingStep.PEOPLE).isEmpty())
        .ifPresent(this::inherit);
  }

  private void inherit(PartingItem parting) {
    var partner = new PartnerId(parting.partnerId());
    inheriting.all(partner, new PartnerId(Objects.requireNonNull(parting.dealsTo())));
    partings.check(partner, parting.number(), PartingStep.PEOPLE, 0);
  }
}
