package io.entente.notifications;

import io.entente.kernel.DerivedId;
import io.entente.platform.caller.Caller;
import io.entente.platform.items.PartnerPeople.Person;
import io.entente.platform.registry.Registry;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.TenantTable;
import io.entente.program.Letter;
import io.entente.program.News;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes one person's mail about one event, in that person's language, and has it delivered. */
final class Writing {
  /** What it is about. */
  record About(NotifyPartner.Occasion occasion, DealEvent deal) {}

  private final Mailing mailing;
  private final Delivering delivering;
  private final Registry registry;
  private final Clock clock;

  Writing(Mailing mailing, Delivering delivering, Registry registry, Clock clock) {
    this.mailing = mailing;
    this.delivering = delivering;
    this.registry = registry;
    this.clock = clock;
  }

  void to(Person person, TenantTable table, About about) {
    String event = about.occasion.notice().id();
    Instant now = clock.instant();
    var item =
        new MailItem(
            event, person.userId(), about.occasion.notice().type(), MailItem.State.SENDING, now);
    delivering.once(table, item, mail(person, about));
  }

  private Mail mail(Person person, About about) {
    NotifyPartner.Occasion occasion = about.occasion;
    String vendor = vendor();
    Letter letter =
        Letter.of(
            occasion.program(),
            occasion.notification(),
            news(person, about.deal, vendor),
            Locale.forLanguageTag(Objects.requireNonNullElse(person.language(), "und")));
    return new Mail(
        DerivedId.of("mail", occasion.notice().id(), person.userId()),
        new Mail.Address(vendor, mailing.from()),
        new Mail.Address(person.name(), person.email()),
        letter.language(),
        letter.subject(),
        letter.text(),
        Map.of(),
        clock.instant());
  }

  private News news(Person person, DealEvent deal, String vendor) {
    return new News(
        OneLine.of(person.name()),
        vendor,
        OneLine.of(deal.customerName()),
        deal.products(),
        deal.value(),
        deal.reasonCode(),
        deal.protectedUntil(),
        person.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(person.timeZone()),
        mailing.linkTo(deal.dealId()));
  }

  /** As partners know it. */
  private String vendor() {
    return registry
        .find(Caller.tenant())
        .map(TenantRow::name)
        .map(OneLine::of)
        .orElseThrow(() -> new IllegalStateException("the tenant is unknown"));
  }
}
