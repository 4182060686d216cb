package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.platform.Operation;
import io.entente.platform.items.PartnerPeople;
import java.util.Comparator;
import java.util.List;

/** Lists a partner's people, by name; there are never many. */
final class ListPartnerPeople
    implements Operation<ListPartnerPeople.Request, ListPartnerPeople.Page> {
  record Request(String partnerId) {}

  /** The contract's {@code PartnerPeople}. */
  record Page(List<Person> data) {}

  private final PeopleStore people;

  ListPartnerPeople(PeopleStore people) {
    this.people = people;
  }

  @Override
  public Outcome<Page> apply(Request request) {
    return people.of(new PartnerId(request.partnerId)).map(this::page);
  }

  private Page page(PartnerPeople all) {
    return new Page(
        people.shown(all).stream()
            .sorted(Comparator.comparing(Person::name).thenComparing(Person::userId))
            .toList());
  }
}
