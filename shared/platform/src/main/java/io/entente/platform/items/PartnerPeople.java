package io.entente.platform.items;

import io.entente.kernel.DataClass;
import io.entente.kernel.PartnerId;
import io.entente.kernel.Stored;
import io.entente.platform.table.ItemKey;
import io.entente.platform.table.ItemType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partner's people: who may be told what happens to it. One item, so that whoever tells them
 * reads them all at once and nobody can remove the last two administrators side by side. Owner:
 * partners.
 */
public record PartnerPeople(
    @Stored(DataClass.BUSINESS) String partnerId,
    @Stored(DataClass.PERSONAL) List<Person> people,
    @Stored(DataClass.BUSINESS) Instant asOf) {
  /** An administrator of the partner's own. */
  public static final String ADMIN = "admin";

  /**
   * One of them.
   *
   * @param userId with which the person signs in
   * @param role admin or member
   * @param language ISO 639 code; absent where nobody said
   * @param timeZone by its name in the IANA database; absent where nobody said
   * @param quiet the kinds of events of which the person wants no mail; absent where of none
   */
  public record Person(
      @Stored(DataClass.PERSONAL) String userId,
      @Stored(DataClass.PERSONAL) String name,
      @Stored(DataClass.PERSONAL) String email,
      @Stored(DataClass.BUSINESS) String role,
      @Stored(DataClass.PERSONAL) @Nullable String language,
      @Stored(DataClass.PERSONAL) @Nullable String timeZone,
      @Stored(DataClass.PERSONAL) @Nullable List<String> quiet) {
    public Person {
      quiet = quiet == null ? null : List.copyOf(quiet);
    }

    /** The same person, who wants no mails of these kinds. */
    public Person quietOn(List<String> kinds) {
      return new Person(
          userId, name, email, role, language, timeZone, kinds.isEmpty() ? null : kinds);
    }

    /** Whether the person wants no mail of that kind. */
    public boolean isQuietOn(String event) {
      return quiet != null && quiet.contains(event);
    }

    public boolean isAdmin() {
      return role.equals(ADMIN);
    }
  }

  public static final ItemType<PartnerPeople> TYPE =
      ItemType.named("partner_people", 1, "partners")
          .holding(PartnerPeople.class, people -> key(new PartnerId(people.partnerId)));

  public PartnerPeople {
    people = List.copyOf(people);
  }

  /** A partition of its own: its history is not the partner's. */
  public static ItemKey key(PartnerId partner) {
    return new ItemKey("PEOPLE#" + partner, "PEOPLE");
  }

  public Optional<Person> person(String userId) {
    return people.stream().filter(person -> person.userId.equals(userId)).findFirst();
  }

  public long admins() {
    return people.stream().filter(Person::isAdmin).count();
  }
}
