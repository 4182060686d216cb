package io.entente.partners;

import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Quota;
import io.entente.platform.events.Event;
import io.entente.platform.items.FormerPerson;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.items.UndeliverableMailbox;
import io.entente.platform.table.Attempts;
import io.entente.platform.table.Change;
import io.entente.platform.table.ChangeResult;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.Tally;
import io.entente.platform.table.TenantTables;
import io.entente.platform.table.Versioned;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Partners' people in the tenant's table, and who may see them. */
final class PeopleStore {
  /** What is told of a change; no person's data. */
  record Changed(String partnerId, int people, long admins) {}

  /**
   * A change that is possible.
   *
   * @param people as they are afterwards
   * @param answer the one person that it was about
   */
  record Next(List<PartnerPeople.Person> people, Person answer) {}

  /** Each of them is three writes of a transaction that may have a hundred. */
  private static final int TOGETHER = 25;

  private final PartnerStore partners;
  private final TenantTables tables;
  private final Clock clock;

  PeopleStore(PartnerStore partners, TenantTables tables, Clock clock) {
    this.partners = partners;
    this.tables = tables;
    this.clock = clock;
  }

  /** The people of a partner that the caller may see; none where nobody was added yet. */
  Outcome<PartnerPeople> of(PartnerId partner) {
    return isVisible(partner)
        ? Outcome.done(before(partner, read(partner)))
        : PartnerStore.missing(partner);
  }

  /**
   * Changes them, unless nothing would be different.
   *
   * @param next may be asked again where somebody else was faster
   */
  Outcome<Person> change(PartnerId partner, Function<PartnerPeople, Outcome<Next>> next) {
    return isVisible(partner)
        ? Attempts.of(() -> tried(partner, next))
        : PartnerStore.missing(partner);
  }

  /** As the contract shows them, with the mailboxes that nobody writes to. */
  List<Person> shown(PartnerPeople all) {
    List<ItemKey> mailboxes =
        all.people().stream()
            .map(person -> UndeliverableMailbox.key(person.email()))
            .distinct()
            .toList();
    Map<String, String> marked =
        tables.current().read(mailboxes).of(UndeliverableMailbox.TYPE).stream()
            .collect(
                Collectors.toMap(UndeliverableMailbox::mailbox, UndeliverableMailbox::because));
    return all.people().stream().map(person -> shown(person, marked)).toList();
  }

  private static Person shown(PartnerPeople.Person person, Map<String, String> marked) {
    String why = marked.get(UndeliverableMailbox.id(person.email()));
    return why == null ? Person.of(person) : Person.of(person).unreached(why);
  }

  private Optional<Outcome<Person>> tried(
      PartnerId partner, Function<PartnerPeople, Outcome<Next>> next) {
    Optional<Versioned<PartnerPeople>> read = read(partner);
    PartnerPeople before = before(partner, read);
    return switch (next.apply(before)) {
      case Outcome.Refused<Next>(var problem) -> Optional.of(Outcome.refused(problem));
      case Outcome.Done<Next>(Next wanted) ->
          wanted.people().equals(before.people())
              ? Optional.of(Outcome.done(wanted.answer))
              : written(before, wanted, read);
    };
  }

  private Optional<Outcome<Person>> written(
      PartnerPeople before, Next wanted, Optional<Versioned<PartnerPeople>> read) {
    return staged(before, wanted, read).committed();
  }

  /**
   * A change of them that is not written yet, so that more can belong to it.
   *
   * @param tally what it counts
   */
  record Staged(Change change, Tally tally, Person answer) {
    /** Empty where others were faster. */
    Optional<Outcome<Person>> committed() {
      ChangeResult result = change.commit();
      if (Tally.isFull(result)) {
        return Optional.of(tally.refused());
      }
      return result instanceof ChangeResult.Committed
          ? Optional.of(Outcome.done(answer))
          : Optional.empty();
    }
  }

  /** What would have somebody among them, also where that is so already. */
  Outcome<Staged> staged(PartnerId partner, Function<PartnerPeople, Outcome<Next>> next) {
    Optional<Versioned<PartnerPeople>> read = read(partner);
    PartnerPeople before = before(partner, read);
    return next.apply(before).map(wanted -> staged(before, wanted, read));
  }

  private Staged staged(
      PartnerPeople before, Next wanted, Optional<Versioned<PartnerPeople>> read) {
    int more = wanted.people.size() - before.people().size();
    Tally tally = Tally.of(Quota.PEOPLE, more, tables.edition());
    Change change = change(before, wanted, read);
    return new Staged(more == 0 ? change : change.count(tally), tally, wanted.answer);
  }

  private Change change(
      PartnerPeople before, Next wanted, Optional<Versioned<PartnerPeople>> read) {
    Change change = tables.current().change();
    add(change, new Changing(before, wanted.people, read));
    return change;
  }

  private record Changing(
      PartnerPeople before,
      List<PartnerPeople.Person> wanted,
      Optional<Versioned<PartnerPeople>> read) {
    int more() {
      return wanted.size() - before.people().size();
    }
  }

  private void add(Change change, Changing changing) {
    Instant now = clock.instant();
    var after = new PartnerPeople(changing.before.partnerId(), changing.wanted, now);
    var told = new Changed(after.partnerId(), after.people().size(), after.admins());
    change.aggregate(
        "people of " + after.partnerId(),
        PartnerPeople.TYPE,
        after,
        changing.read,
        Event.of("partner.people_changed", now, told));
    remember(changing.before, after, change);
  }

  /**
   * Some of those who are still at a partner become another's, in one transaction.
   *
   * @return whether there were any; empty where others were faster
   */
  Optional<Outcome<Boolean>> moved(PartnerId from, PartnerId to) {
    Optional<Versioned<PartnerPeople>> here = read(from);
    List<PartnerPeople.Person> all = before(from, here).people();
    if (all.isEmpty()) {
      return Optional.of(Outcome.done(false));
    }
    int going = Math.min(TOGETHER, all.size());
    var left = new Changing(before(from, here), all.subList(going, all.size()), here);
    Changing joined = joined(to, all.subList(0, going));
    Change change = tables.current().change();
    add(change, left);
    add(change, joined);
    int more = left.more() + joined.more(); // fewer where somebody is at both
    Change counted =
        more == 0 ? change : change.count(Tally.of(Quota.PEOPLE, more, tables.edition()));
    return counted.commitsWhole() ? Optional.of(Outcome.done(true)) : Optional.empty();
  }

  private Changing joined(PartnerId to, List<PartnerPeople.Person> coming) {
    Optional<Versioned<PartnerPeople>> there = read(to);
    PartnerPeople before = before(to, there);
    Stream<PartnerPeople.Person> others =
        coming.stream().filter(person -> before.person(person.userId()).isEmpty());
    return new Changing(before, Stream.concat(before.people().stream(), others).toList(), there);
  }

  /** Whoever left does not come in any more, whatever a token says; who came back does. */
  private static void remember(PartnerPeople before, PartnerPeople after, Change change) {
    var partner = new PartnerId(after.partnerId());
    for (PartnerPeople.Person person : missing(before, after)) {
      change.put(
          FormerPerson.TYPE, new FormerPerson(after.partnerId(), person.userId(), after.asOf()));
    }
    for (PartnerPeople.Person person : missing(after, before)) {
      change.remove(FormerPerson.TYPE, FormerPerson.key(partner, person.userId()));
    }
  }

  /** Those of the first who are not among the second. */
  private static List<PartnerPeople.Person> missing(PartnerPeople some, PartnerPeople others) {
    return some.people().stream()
        .filter(person -> others.person(person.userId()).isEmpty())
        .toList();
  }

  private Optional<Versioned<PartnerPeople>> read(PartnerId partner) {
    return tables.current().find(PartnerPeople.TYPE, PartnerPeople.key(partner));
  }

  private PartnerPeople before(PartnerId partner, Optional<Versioned<PartnerPeople>> read) {
    return read.map(Versioned::item)
        .orElseGet(() -> new PartnerPeople(partner.value(), List.of(), clock.instant()));
  }

  private boolean isVisible(PartnerId asked) {
    return PartnerStore.mayBeSeen(asked) && partners.find(asked).isPresent();
  }
}
