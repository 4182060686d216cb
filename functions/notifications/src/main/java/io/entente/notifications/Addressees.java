package io.entente.notifications;

import io.entente.kernel.PartnerId;
import io.entente.platform.events.EventItem;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.items.PartnerPeople.Person;
import io.entente.platform.table.TenantTable;
import io.entente.program.Notification;
import io.entente.program.Notification.Addressee;
import java.util.List;

/** Whom a notification means, among the people of the partner whose deal it is. */
final class Addressees {
  /** Whoever made the first version of a deal registered it. */
  private static final long REGISTRATION = 1;

  private final TenantTable table;
  private final String deal;

  /**
   * @param deal the aggregate
   */
  Addressees(TenantTable table, String deal) {
    this.table = table;
    this.deal = deal;
  }

  /** Each of them once; without those who want no such mail, unless all must have it. */
  List<Person> of(PartnerId partner, Notification notification) {
    List<Person> people =
        table
            .get(PartnerPeople.TYPE, PartnerPeople.key(partner))
            .map(PartnerPeople::people)
            .orElse(List.of());
    boolean asksWho = notification.to().contains(Addressee.REGISTRANT) && !people.isEmpty();
    String registrant = asksWho ? registrant() : "";
    return people.stream()
        .filter(person -> notification.required() || !person.isQuietOn(notification.event()))
        .filter(person -> notification.to().stream().anyMatch(to -> means(to, person, registrant)))
        .toList();
  }

  private static boolean means(Addressee to, Person person, String registrant) {
    return switch (to) {
      case EVERYBODY -> true;
      case ADMINISTRATORS -> person.isAdmin();
      case REGISTRANT -> person.userId().equals(registrant);
    };
  }

  private String registrant() {
    return table
        .get(EventItem.TYPE, EventItem.key(deal, REGISTRATION))
        .map(EventItem::actor)
        .orElse("");
  }
}
