package io.entente.notifications;

import io.entente.kernel.DerivedId;
import io.entente.platform.table.TenantTable;
import io.entente.program.Letter;
import io.entente.program.News;
import io.entente.program.Notification.Audience;

/** Writes one person's mail about one event, in that person's language, and has it delivered. */
final class Writing {
  private final Mailing mailing;
  private final Delivering delivering;
  private final Unsubscribing unsubscribing;
  private final Vendor vendor;

  Writing(Mailing mailing, Delivering delivering, Unsubscribing unsubscribing, Vendor vendor) {
    this.mailing = mailing;
    this.delivering = delivering;
    this.unsubscribing = unsubscribing;
    this.vendor = vendor;
  }

  void to(Recipient recipient, TenantTable table, Occasion occasion) {
    var item =
        MailItem.begun(
            occasion.notice().id(), recipient, occasion.notice().type(), vendor.clock().instant());
    delivering.once(table, item, mail(recipient, occasion, item));
  }

  private Mail mail(Recipient recipient, Occasion occasion, MailItem item) {
    String name = vendor.name();
    Letter letter =
        Letter.of(
            occasion.program(),
            occasion.notification(),
            news(recipient, occasion.deal(), name),
            recipient.locale());
    return new Mail(
        DerivedId.of("mail", item.eventId(), item.reader()),
        new Mail.Address(name, mailing.from()),
        recipient.address(),
        letter.language(),
        letter.subject(),
        letter.text(),
        unsubscribing.headers(recipient, occasion),
        vendor.clock().instant());
  }

  private News news(Recipient recipient, DealEvent deal, String vendorName) {
    return new News(
        OneLine.of(recipient.name()),
        vendorName,
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
}
