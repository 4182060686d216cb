package io.entente.notifications;

import io.entente.kernel.PartnerId;
import io.entente.platform.events.EventItem;
import io.entente.platform.items.PartnerPeople;
import io.entente.platform.items.PartnerPeople.Person;
import io.entente.platform.table.TenantTable;
import io.entente.program.Assignment;
import io.entente.program.Notification;
import io.entente.program.Notification.Addressee;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom a notification means. */
final class Addressees {
  /** Whoever made the first version of a deal registered it. */
  private static final long REGISTRATION = 1;

  private final TenantTable table;
  private final Occasion occasion;
  private final Notification notification;

  Addressees(TenantTable table, Occasion occasion) {
    this.table = table;
    this.occasion = occasion;
    this.notification = occasion.notification();
  }

  /** Each of them once, without those whose mailbox takes no mail of ours. */
  List<Recipient> all() {
    return new Mailboxes(table)
        .reachable(
            switch (notification.audience()) {
              case PARTNER, FORMER_PARTNER -> people();
              case VENDOR -> colleagues();
            });
  }

  /** Without those who want no such mail, unless all must have it. */
  private List<Recipient> people() {
    List<Person> people =
        table
            .get(PartnerPeople.TYPE, PartnerPeople.key(new PartnerId(occasion.deal().partnerId())))
            .map(PartnerPeople::people)
            .orElse(List.of());
    boolean asksWho = notification.to().contains(Addressee.REGISTRANT) && !people.isEmpty();
    String registrant = asksWho ? registrant() : "";
    return people.stream()
        .filter(person -> notification.required() || !person.isQuietOn(notification.event()))
        .filter(person -> notification.to().stream().anyMatch(to -> means(to, person, registrant)))
        .map(person -> Recipient.of(person, notification.audience()))
        .toList();
  }

  private static boolean means(Addressee to, Person person, String registrant) {
    return switch (to) {
      case EVERYBODY, FORMER_PARTNER -> true;
      case ADMINISTRATORS -> person.isAdmin();
      case REGISTRANT -> person.userId().equals(registrant);
      case CHANNEL_MANAGER, SALES_REP -> false;
    };
  }

  private String registrant() {
    return table
        .get(EventItem.TYPE, EventItem.key(occasion.notice().aggregate(), REGISTRATION))
        .map(EventItem::actor)
        .orElse("");
  }

  private List<Recipient> colleagues() {
    Assignment assignment = occasion.program().assignment();
    return notification.to().stream()
        .map(this::named)
        .flatMap(Stream::ofNullable)
        .flatMap(named -> assignment.called(named).stream())
        .distinct()
        .map(Recipient::of)
        .toList();
  }

  /** The user or the role that the deal names. */
  private @Nullable String named(Addressee to) {
    return switch (to) {
      case CHANNEL_MANAGER -> occasion.deal().channelManager();
      case SALES_REP -> occasion.deal().salesRep();
      case EVERYBODY, ADMINISTRATORS, REGISTRANT, FORMER_PARTNER -> null;
    };
  }
}
