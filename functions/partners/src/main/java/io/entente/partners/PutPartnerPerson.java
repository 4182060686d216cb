package io.entente.partners;

import io.entente.kernel.Fault;
import io.entente.kernel.Outcome;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Problem;
import io.entente.kernel.ProblemKind;
import io.entente.platform.Operation;
import io.entente.platform.items.PartnerPeople;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds one of a partner's people, or says anew who that is. */
final class PutPartnerPerson implements Operation<PutPartnerPerson.Request, Person> {
  private static final int MOST = 100;
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  record Request(String partnerId, String userId, Body body) {}

  /** The contract's {@code PutPartnerPerson}. */
  record Body(
      String name,
      String email,
      String role,
      @Nullable String language,
      @Nullable String timeZone,
      @Nullable List<String> quiet) {}

  private final PeopleStore people;

  PutPartnerPerson(PeopleStore people) {
    this.people = people;
  }

  @Override
  public Outcome<Person> apply(Request request) {
    List<Fault> faults = faults(request.body);
    return faults.isEmpty()
        ? people.change(new PartnerId(request.partnerId), before -> next(before, person(request)))
        : Outcome.refused(Problem.invalid(faults));
  }

  private static List<Fault> faults(Body body) {
    var faults = new ArrayList<Fault>();
    if (body.language != null && !LANGUAGES.contains(body.language)) {
      faults.add(
          new Fault(
              "/language",
              "language",
              "/language is no language of ISO 639-1: %s.".formatted(body.language)));
    }
    if (body.timeZone != null && !ZoneId.getAvailableZoneIds().contains(body.timeZone)) {
      faults.add(
          new Fault(
              "/timeZone",
              "timeZone",
              "/timeZone is no time zone such as Europe/Berlin: %s.".formatted(body.timeZone)));
    }
    return faults;
  }

  private static PartnerPeople.Person person(Request request) {
    Body body = request.body;
    return new PartnerPeople.Person(
        request.userId, body.name, body.email, body.role, body.language, body.timeZone, body.quiet);
  }

  static Outcome<PeopleStore.Next> next(PartnerPeople before, PartnerPeople.Person person) {
    var after = new ArrayList<>(before.people());
    int place = after.indexOf(before.person(person.userId()).orElse(null));
    if (place < 0 && after.size() >= MOST) {
      return Outcome.refused(
          ProblemKind.CONFLICT,
          "A partner has at most %d people here. Remove one first.".formatted(MOST));
    }
    if (place < 0) {
      after.add(person);
    } else {
      after.set(place, person);
    }
    return Administrators.kept(before, new PeopleStore.Next(after, Person.of(person)));
  }
}
