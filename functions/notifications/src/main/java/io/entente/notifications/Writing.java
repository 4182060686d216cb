package io.entente.notifications;

import io.entente.kernel.DerivedId;
import io.entente.platform.Platform;
import io.entente.platform.caller.Caller;
import io.entente.platform.links.Links;
import io.entente.platform.registry.TenantRow;
import io.entente.platform.table.TenantTable;
import io.entente.program.Letter;
import io.entente.program.News;
import io.entente.program.Notification.Audience;
import java.time.Clock;

/** Writes one person's mail about one event, in that person's language, and has it delivered. */
final class Writing {
  private final Mailing mailing;
  private final Delivering delivering;
  private final Platform platform;
  private final Unsubscribing unsubscribing;

  Writing(Mailing mailing, Delivering delivering, Platform platform) {
    this.mailing = mailing;
    this.delivering = delivering;
    this.platform = platform;
    this.unsubscribing = new Unsubscribing(mailing, new Links(platform, Clock.systemUTC()));
  }

  void to(Recipient recipient, TenantTable table, Occasion occasion) {
    var item =
        MailItem.begun(
            occasion.notice().id(),
            recipient,
            occasion.notice().type(),
            platform.clock().instant());
    delivering.once(table, item, mail(recipient, occasion, item));
  }

  private Mail mail(Recipient recipient, Occasion occasion, MailItem item) {
    String vendor = vendor();
    Letter letter =
        Letter.of(
            occasion.program(),
            occasion.notification(),
            news(recipient, occasion.deal(), vendor),
            recipient.locale());
    return new Mail(
        DerivedId.of("mail", item.eventId(), item.reader()),
        new Mail.Address(vendor, mailing.from()),
        recipient.address(),
        letter.language(),
        letter.subject(),
        letter.text(),
        unsubscribing.headers(recipient, occasion),
        platform.clock().instant());
  }

  private News news(Recipient recipient, DealEvent deal, String vendor) {
    return new News(
        OneLine.of(recipient.name()),
        vendor,
        deal.partnerId(),
        OneLine.of(deal.customerName()),
        deal.products(),
        deal.value(),
        deal.reasonCode(),
        deal.protectedUntil(),
        recipient.zone(),
        link(recipient, deal),
        deal.beside());
  }

  /** Who had the deal before cannot see it any more. */
  private String link(Recipient recipient, DealEvent deal) {
    return recipient.audience() == Audience.FORMER_PARTNER ? "" : mailing.linkTo(deal.dealId());
  }

  /** As partners know it. */
  private String vendor() {
    return platform
        .registry()
        .find(Caller.tenant())
        .map(TenantRow::name)
        .map(OneLine::of)
        .orElseThrow(() -> new IllegalStateException("the tenant is unknown"));
  }
}
