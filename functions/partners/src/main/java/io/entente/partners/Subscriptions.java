package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.ProblemKind;
import io.entente.platform.caller.Caller;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.links.MailSubscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The mails that a link is about, which is in the hands of whoever calls. */
final class Subscriptions {
  private final PeopleStore people;

  Subscriptions(PeopleStore people) {
    this.people = people;
  }

  /** Changes nothing. */
  Outcome<Subscription> read() {
    MailSubscription asked = asked();
    return switch (people.of(new PartnerId(asked.partnerId()))) {
      case Outcome.Refused<PartnerPeople>(var problem) -> Outcome.refused(problem);
      case Outcome.Done<PartnerPeople>(PartnerPeople all) ->
          person(all, asked)
              .map(person -> !person.isQuietOn(asked.event()))
              .map(wanted -> Outcome.done(new Subscription(asked.event(), wanted)))
              .orElseGet(Subscriptions::gone);
    };
  }

  /** Changes nothing where it is so already. */
  Outcome<Subscription> change(boolean wanted) {
    MailSubscription asked = asked();
    return people
        .change(new PartnerId(asked.partnerId()), before -> next(before, asked, wanted))
        .map(_ -> new Subscription(asked.event(), wanted));
  }

  private static Outcome<PeopleStore.Next> next(
      PartnerPeople before, MailSubscription asked, boolean wanted) {
    return person(before, asked)
        .map(person -> Outcome.done(next(before, person, wishing(person, asked.event(), wanted))))
        .orElseGet(Subscriptions::gone);
  }

  private static PeopleStore.Next next(
      PartnerPeople before, PartnerPeople.Person person, PartnerPeople.Person after) {
    var people = new ArrayList<>(before.people());
    people.replaceAll(each -> each.equals(person) ? after : each);
    return new PeopleStore.Next(people, Person.of(after));
  }

  private static PartnerPeople.Person wishing(
      PartnerPeople.Person person, String event, boolean wanted) {
    if (wanted != person.isQuietOn(event)) {
      return person;
    }
    var quiet = new ArrayList<>(Objects.requireNonNullElse(person.quiet(), List.<String>of()));
    quiet.remove(event);
    if (!wanted) {
      quiet.add(event);
    }
    return person.quietOn(quiet);
  }

  private static Optional<PartnerPeople.Person> person(
      PartnerPeople people, MailSubscription asked) {
    return people.person(asked.userId());
  }

  private static <T> Outcome<T> gone() {
    return Outcome.refused(
        ProblemKind.NOT_FOUND, "Whom this link is about is written to no more anyway.");
  }

  private static MailSubscription asked() {
    return Caller.current() instanceof Caller.Visitor visitor
        ? MailSubscription.of(visitor)
        : refuseOthers();
  }

  private static MailSubscription refuseOthers() {
    throw new IllegalStateException("only a link leads here");
  }
}
