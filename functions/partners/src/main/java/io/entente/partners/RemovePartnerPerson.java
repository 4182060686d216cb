package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.items.PartnerPeople;

/** Removes one of a partner's people, and shows the person one last time. */
final class RemovePartnerPerson implements Operation<RemovePartnerPerson.Request, Person> {
  record Request(String partnerId, String userId) {}

  private final PeopleStore people;

  RemovePartnerPerson(PeopleStore people) {
    this.people = people;
  }

  @Override
  public Outcome<Person> apply(Request request) {
    return people.change(new PartnerId(request.partnerId), before -> next(before, request.userId));
  }

  private static Outcome<PeopleStore.Next> next(PartnerPeople before, String userId) {
    return before
        .person(userId)
        .map(person -> Administrators.kept(before, without(before, person)))
        .orElseGet(
            () ->
                Outcome.refused(
                    ProblemKind.NOT_FOUND,
                    "Partner %s has no such person.".formatted(before.partnerId())));
  }

  private static PeopleStore.Next without(PartnerPeople before, PartnerPeople.Person person) {
    var others = before.people().stream().filter(each -> !each.equals(person)).toList();
    return new PeopleStore.Next(others, Person.of(person));
  }
}
